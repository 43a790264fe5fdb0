/** What the kernel's permissions are called. */
export const kernelPermissions = {
  'kernel.audit': { ja: '監査の記録を見る', en: 'See the audit trail' },
  'kernel.jobs': { ja: 'ほかの人の処理も見て取りやめる', en: "See and cancel everybody's jobs" },
  'kernel.files': { ja: 'ファイルを預ける', en: 'Store files' },
} as const
