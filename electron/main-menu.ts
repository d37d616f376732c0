/** The program's menu. */
import { app, BrowserWindow, dialog, type MenuItemConstructorOptions, shell } from 'electron';

type Acts = {
  /** What "Mở thư mục dữ liệu" opens. */
  readonly data: string;
  readonly openHall: () => void;
  readonly openGuide: () => void;
  /** Shows the bundle at this path at the desk; nothing is taken over before the secretary says so. */
  readonly openBundle: (path: string) => void;
};

async function chooseBundle(openBundle: Acts['openBundle']): Promise<void> {
  const filters = [{ name: 'Gói phiên OCOP', extensions: ['ocop'] }];
  const { filePaths } = await dialog.showOpenDialog({ title: 'Mở gói phiên', filters, properties: ['openFile'] });
  if (filePaths[0]) openBundle(filePaths[0]);
}

/** The menu in Vietnamese; edit and view entries work by Electron's roles. */
export function menuTemplate({ data, openHall, openGuide, openBundle }: Acts): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: 'Tệp',
      submenu: [
        { label: 'Mở gói phiên (.ocop)…', accelerator: 'CmdOrCtrl+O', click: () => void chooseBundle(openBundle) },
        { label: 'Mở thư mục dữ liệu', click: () => void shell.openPath(data) },
        { label: 'In trang này…', accelerator: 'CmdOrCtrl+P', click: (_item, window) => window instanceof BrowserWindow && window.webContents.print() },
        line,
        { label: 'Thoát', role: 'quit' },
      ],
    },
    {
      label: 'Sửa',
      submenu: [
        { label: 'Hoàn tác', role: 'undo' },
        { label: 'Làm lại', role: 'redo' },
        line,
        { label: 'Cắt', role: 'cut' },
        { label: 'Chép', role: 'copy' },
        { label: 'Dán', role: 'paste' },
        { label: 'Chọn tất cả', role: 'selectAll' },
      ],
    },
    {
      label: 'Xem',
      submenu: [
        { label: 'Màn hình hội trường', click: openHall },
        line,
        { label: 'Tải lại trang', role: 'reload' },
        { label: 'Phóng to', role: 'zoomIn' },
        { label: 'Thu nhỏ', role: 'zoomOut' },
        { label: 'Cỡ thường', role: 'resetZoom' },
        { label: 'Toàn màn hình', role: 'togglefullscreen' },
      ],
    },
    {
      label: 'Cửa sổ',
      submenu: [
        { label: 'Thu xuống', role: 'minimize' },
        { label: 'Đóng cửa sổ', role: 'close' },
      ],
    },
    {
      label: 'Trợ giúp',
      submenu: [
        // Without F1: the desk's page answers that key with the chapter of its screen.
        { label: 'Hướng dẫn', click: openGuide },
        line,
        {
          label: `Giới thiệu ${app.getName()}`,
          click: () => void dialog.showMessageBox({ message: app.getName(), detail: `Phiên bản ${app.getVersion()}`, buttons: ['Đóng'] }),
        },
      ],
    },
  ];
}
