import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/phap-luat',
    lazyRouteComponent(() => import('./LawPage.tsx'), 'LawPage'),
  ),
  page(
    '/phap-luat/danh-hieu/$award',
    lazyRouteComponent(() => import('./AwardPage.tsx'), 'AwardPage'),
  ),
  page(
    '/phap-luat/so-sanh',
    lazyRouteComponent(() => import('./ComparisonPage.tsx'), 'ComparisonPage'),
  ),
  page(
    '/phap-luat/van-ban',
    lazyRouteComponent(() => import('./TextsPage.tsx'), 'TextsPage'),
  ),
  page(
    '/phap-luat/con-so',
    lazyRouteComponent(() => import('./NumbersPage.tsx'), 'NumbersPage'),
  ),
  page(
    '/phap-luat/ngay-lam-viec',
    lazyRouteComponent(() => import('./WorkingDaysPage.tsx'), 'WorkingDaysPage'),
  ),
  page(
    '/phap-luat/quy-dinh-rieng',
    lazyRouteComponent(() => import('./LocalRulesPage.tsx'), 'LocalRulesPage'),
  ),
  page(
    '/phap-luat/quy-dinh-rieng/lap',
    lazyRouteComponent(() => import('./LocalRuleFormPage.tsx'), 'LocalRuleFormPage'),
  ),
  page(
    '/phap-luat/quy-dinh-rieng/$ruleId',
    lazyRouteComponent(() => import('./LocalRulePage.tsx'), 'LocalRulePage'),
  ),
  page(
    '/phap-luat/quy-dinh-rieng/$ruleId/sua',
    lazyRouteComponent(() => import('./LocalRuleFormPage.tsx'), 'LocalRuleEditPage'),
    ['manage-law'],
  ),
  page(
    '/xet-dieu-kien',
    lazyRouteComponent(() => import('./verdict/VerdictPage.tsx'), 'VerdictPage'),
  ),
  page(
    '/xet-dieu-kien/sap-du',
    lazyRouteComponent(() => import('./verdict/OutlookPage.tsx'), 'OutlookPage'),
    ['see-awards'],
  ),
  page(
    '/xet-dieu-kien/thu-thay-doi',
    lazyRouteComponent(() => import('./verdict/DryRunPage.tsx'), 'DryRunPage'),
    ['see-awards'],
  ),
  page(
    '/xet-dieu-kien/ket-qua-nam',
    lazyRouteComponent(() => import('./results/YearResultsPage.tsx'), 'YearResultsPage'),
    ['see-awards'],
  ),
]
