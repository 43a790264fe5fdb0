import { expect, test } from 'vitest'
import { violationsOf } from './support/accessibility.ts'
import { openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { eventually } from './support/eventually.ts'
import { visitAs } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()

test('a division is added, a name that is taken is refused at its field, and a change is taken back', async () => {
  const { page } = await visitAs(browser, city, 'kanri')
  await page.goto(`${city.origin}/administration/divisions`)
  await page.getByRole('button', { name: '課を加える' }).click()
  const adding = page.getByRole('dialog', { name: '課を加える' })
  const name = adding.getByRole('textbox', { name: '課' })
  await name.fill('課税課')
  await adding.getByRole('button', { name: '加える', exact: true }).click()
  await adding.getByRole('alert').waitFor()
  expect(await name.getAttribute('aria-invalid')).toBe('true')
  expect(await violationsOf(page)).toEqual([])
  await name.fill('公園緑地課')
  await adding.getByRole('textbox', { name: 'よみ' }).fill('こうえんりょくちか')
  await page.keyboard.press('Enter')
  await page.getByRole('rowheader', { name: '公園緑地課' }).waitFor()
  await adding.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: '公園緑地課を直す' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '廃止日' }).fill('令和9年3月31日')
  await dialog.getByText('令和9年3月31日 / 2027-03-31').waitFor()
  await dialog.getByRole('button', { name: '保存する' }).click()
  const row = page.getByRole('row', { name: /公園緑地課/ })
  await row.getByText('2027-03-31').waitFor()
  await page.getByRole('button', { name: '元に戻す' }).click()
  await row.getByText('2027-03-31').waitFor({ state: 'detached' })
})

test('an address with an open dialog opens it, and Esc closes it', async () => {
  const { page } = await visitAs(browser, city, 'joho')
  await page.goto(`${city.origin}/administration/vendors?open=new`)
  await page.getByRole('dialog', { name: '事業者を加える' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(new URL(page.url()).searchParams.has('open')).toBe(false)
  await page.goBack()
  await page.getByRole('dialog', { name: '事業者を加える' }).waitFor()
})

test('a user changes role, the change is taken back; the last administrator cannot be made something else', async () => {
  const { page } = await visitAs(browser, city, 'kanri')
  await page.goto(`${city.origin}/administration/users`)
  await page.getByLabel('氏名・利用者名').fill('見本 閲覧')
  await page.getByRole('link', { name: '見本 課税' }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: '見本 閲覧' }).click()
  // The list filters by 役割 too: the field is meant once the user's own page has come.
  await page.getByRole('heading', { level: 1, name: '見本 閲覧' }).waitFor()
  const role = page.getByRole('combobox', { name: '役割' })
  await role.selectOption('所管課')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByText('見本 閲覧さんの登録を直しました').waitFor()
  await page.getByRole('button', { name: '元に戻す' }).click()
  await page.waitForFunction(
    () => document.querySelector<HTMLSelectElement>('[name=role]')?.value === 'viewer',
  )

  await page.goto(`${city.origin}/administration/users?text=kanri`)
  await page.getByRole('link', { name: '見本 管理者' }).click()
  await page.getByRole('heading', { level: 1, name: '見本 管理者' }).waitFor()
  await role.selectOption('閲覧')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByRole('alert').getByText('管理者がいなくなります', { exact: false }).first().waitFor()
  await eventually(() => role.getAttribute('aria-invalid')).toBe('true')
})

test('a disabled user is signed out at once, and comes back when enabled', async () => {
  const { page } = await visitAs(browser, city, 'kanri')
  const other = await visitAs(browser, city, 'kosodate')
  await page.goto(`${city.origin}/administration/users`)
  await page.getByRole('link', { name: '見本 子育て' }).click()
  await page.getByRole('heading', { level: 1, name: '見本 子育て' }).waitFor()
  await page.getByRole('button', { name: '利用を止める' }).click()
  await page.getByRole('dialog', { name: '見本 子育てさんの利用を止めます' }).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: '利用を止める' }).click()
  await page.getByText('停止中').waitFor()
  await other.page.reload()
  await other.page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor()
  await page.getByRole('button', { name: '利用を再開する' }).click()
  await page.getByText('利用中').waitFor()
})

test('an API token is shown once, works, and stops when revoked; another sign-in is revoked', async () => {
  const { page } = await visitAs(browser, city, 'kazei', { width: 390 })
  const elsewhere = await visitAs(browser, city, 'kazei')
  await page.goto(`${city.origin}/account`)
  await page.getByRole('button', { name: 'トークンを作る' }).click()
  await page.getByRole('textbox', { name: '名前' }).fill('財務会計への連携')
  await page.getByLabel('台帳を見る').check()
  await page.getByRole('dialog').getByRole('button', { name: 'トークンを作る' }).click()
  const token = await page.getByRole('dialog', { name: '新しいトークン' }).locator('code').textContent()
  const statusWithToken = async () =>
    (await fetch(`${city.origin}/api/ledger/systems`, { headers: { authorization: `Bearer ${token}` } }))
      .status
  expect(await statusWithToken()).toBe(200)
  await page.getByRole('button', { name: '渡しました' }).click()
  await page.getByRole('rowheader', { name: '財務会計への連携' }).waitFor()
  await page.getByText(token ?? '').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'トークン「財務会計への連携」を取り消します' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click()
  await page.getByText('APIトークンはありません').waitFor()
  expect(await statusWithToken()).toBe(401)

  await page.getByRole('button', { name: /のサインインを取り消します/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click()
  await page.getByRole('button', { name: /のサインインを取り消します/ }).waitFor({ state: 'detached' })
  await elsewhere.page.reload()
  await elsewhere.page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor()
})

test('the audit trail is searched, one entry is opened, and the chain is verified', async () => {
  const { page, complaints } = await visitAs(browser, city, 'kanri')
  await page.goto(`${city.origin}/administration/audit`)
  await page.getByLabel('したこと・人・対象・内容').fill('signIn')
  await page.waitForURL((url) => url.searchParams.get('text') === 'signIn')
  await eventually(async () => {
    const [, ...entries] = await page.getByRole('row').allTextContents()
    return entries.length > 0 && entries.every((row) => row.includes('directory.signIn'))
  }).toBe(true)
  await page
    .getByRole('button', { name: /^記録 / })
    .first()
    .click()
  await page.getByRole('heading', { level: 2, name: /^記録 / }).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 2, name: /^記録 / }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '改ざんがないか確かめる' }).click()
  await page.getByText('改ざんはありません', { exact: false }).waitFor()
  expect(complaints()).toEqual([])
})

test('a server that cannot be reached is said in words, and what was typed is sent when it is back', async () => {
  const { page, context } = await visitAs(browser, city, 'joho')
  await page.goto(`${city.origin}/administration/vendors`)
  await page.getByRole('button', { name: '事業者を加える' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '事業者' }).fill('見本通信株式会社')
  await context.setOffline(true)
  await dialog.getByRole('button', { name: '加える', exact: true }).click()
  await dialog.getByText('サーバーにつながりません', { exact: false }).waitFor()
  await context.setOffline(false)
  await dialog.getByRole('button', { name: '加える', exact: true }).click()
  await page.getByRole('rowheader', { name: '見本通信株式会社' }).waitFor()
  expect(await page.getByRole('rowheader', { name: '見本通信株式会社' }).count()).toBe(1)
})
