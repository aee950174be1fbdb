// Units of today by name, to choose from.
import { existsOn } from '../lib/units.ts'
import { store } from './store.ts'
import { designationOn, readUnitRegister } from './units.ts'
import { today } from './viewers.ts'

export function listUnitChoices(): Promise<{ id: number; name: string }[]> {
  return store.read((db) => {
    const register = readUnitRegister(db)
    const day = today()
    return register.units
      .filter((unit) => existsOn(unit, day))
      .map(({ id }) => ({ id, name: designationOn(register, id, day).fullNameVi }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
  })
}
