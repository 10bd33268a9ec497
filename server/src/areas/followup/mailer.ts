import nodemailer from 'nodemailer'
import type { Config } from '../../platform/config.ts'

/** Hands letters to the mail server that SMTP_URL names. */
export type Mailer = {
  send(letter: { to: string; subject: string; text: string }): Promise<void>
  close(): void
}

/** Null where no mail server is set; nothing is connected before the first letter. */
export function openMailer(config: Pick<Config, 'smtpUrl' | 'mailFrom'>): Mailer | null {
  if (!config.smtpUrl) return null
  const transport = nodemailer.createTransport(config.smtpUrl)
  return {
    async send(letter) {
      await transport.sendMail({ from: config.mailFrom, ...letter })
    },
    close: () => transport.close(),
  }
}
