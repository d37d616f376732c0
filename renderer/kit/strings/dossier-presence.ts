import type { Area } from './area.ts';

/** Chuẩn bị: arrivals and departures, and who takes part in the product in hand. */
export const presenceStrings = {
  movements: { vi: 'Ra, vào trong buổi', en: 'Arrivals and departures' },
  movementsHint: {
    vi: 'Ghi ngay khi có người ra hoặc vào; túc số tính theo người đang có mặt. Sản phẩm đã mở chấm giữ nguyên người chấm, trừ người ra mà chưa nộp phiếu.',
    en: 'Record it as it happens; the quorum follows who is here. A product already open keeps its panel, but for who leaves without a sheet.',
  },
  movementsEmpty: { vi: 'Chưa ghi lượt ra, vào nào trong buổi này.', en: 'Nobody has come or gone in this half-day.' },
  leave: { vi: 'Ra ngoài', en: 'Leaves' },
  arrive: { vi: 'Vào họp', en: 'Arrives' },
  leaveOf: { vi: '{name} ra ngoài', en: '{name} leaves' },
  arriveOf: { vi: '{name} vào họp', en: '{name} arrives' },
  leftAt: { vi: 'ra lúc {time}', en: 'left at {time}' },
  arrivedAt: { vi: 'vào lúc {time}', en: 'arrived at {time}' },
  left: { vi: 'ra ngoài', en: 'left' },
  arrived: { vi: 'vào họp', en: 'arrived' },
  movementTime: { vi: 'Giờ', en: 'Time' },
  movementSaved: { vi: 'Đã ghi: {what} lúc {time}.', en: 'Recorded: {what} at {time}.' },
  movementUndo: { vi: 'Hủy lượt này', en: 'Undo' },
  movementUndoTitle: { vi: 'Hủy lượt đã ghi của {name}?', en: "Undo {name}'s entry?" },
  movementUndoBody: { vi: 'Lượt này vẫn lưu trong nhật ký, kèm lý do hủy.', en: 'It stays in the journal with the reason.' },
  movementUndone: { vi: 'Đã hủy lượt của {name}.', en: "{name}'s entry is undone." },
  undoneBecause: { vi: 'đã hủy: {reason}', en: 'undone: {reason}' },
  letScore: { vi: 'Cho chấm sản phẩm đang mở', en: 'Let them score the open product' },
  letScoreTitle: { vi: 'Cho {name} chấm «{dossier}»?', en: 'Let {name} score "{dossier}"?' },
  letScoreBody: { vi: 'Sản phẩm sẽ chờ cả phiếu của người này.', en: 'The product will wait for their sheet too.' },
  letScoreDone: { vi: '{name} chấm sản phẩm đang mở.', en: '{name} scores the open product.' },
  awayFromCurrent: { vi: 'Không chấm sản phẩm đang mở', en: 'Does not score the open product' },
} as const satisfies Area;
