import { createBrowserRouter } from 'react-router'
import { FailurePage } from './failure-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { Skeleton } from './skeleton.tsx'

/** Every screen is a chunk of its own, loaded when it is first opened. */
export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <FailurePage /> },
  {
    path: '/',
    element: <Shell />,
    errorElement: <FailurePage />,
    hydrateFallbackElement: <Skeleton />,
    children: [
      {
        index: true,
        lazy: async () => ({
          Component: (await import('../routes/dashboard-route.tsx')).DashboardRoute,
        }),
      },
      {
        path: 'transcribe',
        lazy: async () => ({
          Component: (await import('../routes/transcribe-route.tsx')).TranscribeRoute,
        }),
      },
      {
        path: 'drawn-lines',
        lazy: async () => ({
          Component: (await import('../routes/drawn-lines-route.tsx')).DrawnLinesRoute,
        }),
      },
      {
        path: 'review',
        lazy: async () => ({
          Component: (await import('../routes/review-route.tsx')).ReviewRoute,
        }),
      },
      {
        path: 'duplicates',
        lazy: async () => ({
          Component: (await import('../routes/duplicates-route.tsx')).DuplicatesRoute,
        }),
      },
      {
        path: 'worth-a-look',
        lazy: async () => ({
          Component: (await import('../routes/worth-a-look-route.tsx')).WorthALookRoute,
        }),
      },
      {
        path: 'uploads',
        lazy: async () => ({
          Component: (await import('../routes/uploads-route.tsx')).UploadsRoute,
        }),
      },
      {
        path: 'sheets',
        lazy: async () => ({
          Component: (await import('../routes/sheets-route.tsx')).SheetsRoute,
        }),
      },
      {
        path: 'sheets/:id',
        lazy: async () => ({
          Component: (await import('../routes/sheet-route.tsx')).SheetRoute,
        }),
      },
      {
        path: 'packets',
        lazy: async () => ({
          Component: (await import('../routes/packets-route.tsx')).PacketsRoute,
        }),
      },
      {
        path: 'packets/:id',
        lazy: async () => ({
          Component: (await import('../routes/packet-route.tsx')).PacketRoute,
        }),
      },
      {
        path: 'scans',
        lazy: async () => ({
          Component: (await import('../routes/scans-route.tsx')).ScansRoute,
        }),
      },
      {
        path: 'compliance',
        lazy: async () => ({
          Component: (await import('../routes/compliance-route.tsx')).ComplianceRoute,
        }),
      },
      {
        path: 'turn-ins',
        lazy: async () => ({
          Component: (await import('../routes/turn-ins-route.tsx')).TurnInsRoute,
        }),
      },
      {
        path: 'clipboards',
        lazy: async () => ({
          Component: (await import('../routes/clipboards-route.tsx')).ClipboardsRoute,
        }),
      },
      {
        path: 'staff',
        lazy: async () => ({
          Component: (await import('../routes/staff-route.tsx')).StaffRoute,
        }),
      },
      {
        path: 'counties',
        lazy: async () => ({
          Component: (await import('../routes/counties-route.tsx')).CountiesRoute,
        }),
      },
      {
        path: 'circulators',
        lazy: async () => ({
          Component: (await import('../routes/circulators-route.tsx')).CirculatorsRoute,
        }),
      },
      {
        path: 'history',
        lazy: async () => ({
          Component: (await import('../routes/history-route.tsx')).HistoryRoute,
        }),
      },
      {
        path: 'exports',
        lazy: async () => ({
          Component: (await import('../routes/exports-route.tsx')).ExportsRoute,
        }),
      },
      {
        path: 'method',
        lazy: async () => ({
          Component: (await import('../routes/method-route.tsx')).MethodRoute,
        }),
      },
      {
        path: 'calendar',
        lazy: async () => ({
          Component: (await import('../routes/calendar-route.tsx')).CalendarRoute,
        }),
      },
      {
        path: 'duties',
        lazy: async () => ({
          Component: (await import('../routes/duties-route.tsx')).DutiesRoute,
        }),
      },
      {
        path: 'filing',
        lazy: async () => ({
          Component: (await import('../routes/filing-route.tsx')).FilingRoute,
        }),
      },
      {
        path: 'filing/boxes/:id',
        lazy: async () => ({
          Component: (await import('../routes/filing-box-route.tsx')).FilingBoxRoute,
        }),
      },
      {
        path: 'filing/filings/:id',
        lazy: async () => ({
          Component: (await import('../routes/filed-route.tsx')).FiledRoute,
        }),
      },
      {
        path: 'ballot',
        lazy: async () => ({
          Component: (await import('../routes/ballot-route.tsx')).BallotRoute,
        }),
      },
      {
        path: 'ballot-texts',
        lazy: async () => ({
          Component: (await import('../routes/ballot-texts-route.tsx')).BallotTextsRoute,
        }),
      },
      {
        path: 'consents',
        lazy: async () => ({
          Component: (await import('../routes/consents-route.tsx')).ConsentsRoute,
        }),
      },
      {
        path: 'overview',
        lazy: async () => ({
          Component: (await import('../routes/overview-route.tsx')).OverviewRoute,
        }),
      },
      {
        path: 'official',
        lazy: async () => ({
          Component: (await import('../routes/official-route.tsx')).OfficialRoute,
        }),
      },
      {
        path: 'verify',
        lazy: async () => ({
          Component: (await import('../routes/verify-route.tsx')).VerifyRoute,
        }),
      },
      {
        path: 'filed-sheets',
        lazy: async () => ({
          Component: (await import('../routes/filed-sheets-route.tsx')).FiledSheetsRoute,
        }),
      },
      {
        path: 'review-room',
        lazy: async () => ({
          Component: (await import('../routes/review-room-route.tsx')).ReviewRoomRoute,
        }),
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
])
