import './acts.ts'
import './errors.ts'

export { type Mailer, openMailer } from './mailer.ts'
export { addFollowUpRoutes } from './routes.ts'
export { sendDueReminders } from './send-due-reminders.ts'
export { type MailRun, sendWaitingMail } from './send-mail.ts'
