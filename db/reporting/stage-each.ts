// For tests: a stage of its own for each test of a file.
import { afterEach, beforeEach } from 'vitest'
import { type Stage, setStage } from './cast.ts'

/** The stage of the test that runs now. */
export function stageEachTest(): Stage {
  let stage: Stage
  beforeEach(async () => {
    stage = await setStage()
  }, 120_000)
  afterEach(() => stage.database.close())
  return {
    get database() {
      return stage.database
    },
    get cast() {
      return stage.cast
    },
    get key() {
      return stage.key
    },
  }
}
