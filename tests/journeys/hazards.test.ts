import { expect, test } from 'vitest'
import { settled, violationsOf } from './support/accessibility.ts'
import { openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { visitAs } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()

test('a place is assessed anew, the earlier word stays in its history, and a day before sees that one', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  await page.goto(`${city.origin}/analysis/themes/serverHazards`)
  await page.getByRole('link', { name: '設置場所の災害の危険度を見る・直す' }).click()
  await page.getByRole('button', { name: 'サーバ室の津波を変える' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('前の評価(2015-03-01)は履歴に残ります').waitFor()
  await dialog.getByLabel('危険度').selectOption({ label: '低' })
  await dialog.getByRole('textbox', { name: '評価した日' }).fill('2015-02-28')
  await dialog.getByRole('button', { name: '保存する' }).click()
  await dialog.getByRole('link', { name: /2015-02-28 より後の評価があります/ }).waitFor()
  await dialog.getByRole('textbox', { name: '評価した日' }).fill('2026-04-01')
  await dialog.getByRole('button', { name: '保存する' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'サーバ室の津波の履歴' }).click()
  const history = page.getByRole('region', { name: 'サーバ室の津波の履歴' })
  await history.getByText('2026-04-01 から').waitFor()
  await history.getByText('2015-03-01 から 2026-04-01 の前日まで').waitFor()
  await settled(page)
  expect(await violationsOf(page, { hasContrastMeasured: true })).toEqual([])
  await page.keyboard.press('Escape')
  await history.waitFor({ state: 'detached' })
  await page.goto(`${city.origin}/analysis/themes/places?asOf=2026-03-31`)
  await page
    .getByRole('row', { name: /津波 高/ })
    .first()
    .waitFor()
  // The past is read, not changed.
  expect(await page.getByRole('button', { name: 'サーバ室の津波を変える' }).count()).toBe(0)
  expect(complaints()).toEqual([])
})
