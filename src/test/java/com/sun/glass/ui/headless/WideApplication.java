package com.sun.glass.ui.headless;

import com.sun.glass.events.*;
import com.sun.glass.ui.*;

import java.io.File;
import java.nio.*;
import java.util.*;
import java.util.concurrent.ConcurrentLinkedDeque;

public class WideApplication extends HeadlessApplication {
    static final int W = Integer.getInteger("wide.width", 1920),
            H = Integer.getInteger("wide.height", 1200);

    /** What the next file or folder choosers answer (empty list = cancelled); and the addresses opened. */
    public static final Deque<List<File>> NEXT_FILES = new ConcurrentLinkedDeque<>();

    public static final Deque<String> OPENED = new ConcurrentLinkedDeque<>();
    static final int[] FB = new int[W * H];
    static int keyMods;
    private final HeadlessWindowManager wm = new HeadlessWindowManager();
    private final Screen[] screens = {
        new Screen(0, 32, 0, 0, W, H, 0, 0, W, H, 0, 0, W, H, 96, 96, 1f, 1f, 1f, 1f)
    };
    private HeadlessRobot robot;

    @Override
    protected Screen[] staticScreen_getScreens() {
        return screens;
    }

    @Override
    protected boolean _supportsTransparentWindows() {
        return true;
    }

    @Override
    public View createView() {
        return new WideView();
    }

    @Override
    public GlassRobot createRobot() {
        return robot = new HeadlessRobot(this);
    }

    @Override
    public Cursor createCursor(int x, int y, Pixels p) {
        return new HeadlessCursor(0);
    }

    @Override
    public Window createWindow(Window owner, Screen screen, int mask) {
        var w = new WideWindow(wm, owner, screen, mask);
        if (robot != null) {
            robot.windowAdded(w);
            w.setRobot(robot);
        }
        return w;
    }

    @Override
    protected CommonDialogs.FileChooserResult staticCommonDialogs_showFileChooser(
            Window o,
            String dir,
            String name,
            String title,
            int type,
            boolean multi,
            CommonDialogs.ExtensionFilter[] f,
            int d) {
        var files = NEXT_FILES.poll();
        return files == null || files.isEmpty()
                ? new CommonDialogs.FileChooserResult()
                : new CommonDialogs.FileChooserResult(
                        files, f != null && f.length > 0 ? f[0] : null);
    }

    @Override
    protected File staticCommonDialogs_showFolderChooser(Window o, String dir, String title) {
        var f = NEXT_FILES.poll();
        return f == null || f.isEmpty() ? null : f.get(0);
    }

    @Override
    protected void _showDocument(String uri) {
        OPENED.add(uri);
    }

    static final class WideView extends HeadlessView {
        @Override
        protected void notifyMouse(
                int type,
                int button,
                int x,
                int y,
                int xa,
                int ya,
                int mods,
                boolean popup,
                boolean synth) {
            int buttons =
                    KeyEvent.MODIFIER_BUTTON_PRIMARY
                            | KeyEvent.MODIFIER_BUTTON_SECONDARY
                            | KeyEvent.MODIFIER_BUTTON_MIDDLE;
            if (type == MouseEvent.UP) mods &= ~buttons;
            if (type == MouseEvent.DRAG)
                mods |=
                        button == MouseEvent.BUTTON_LEFT
                                ? KeyEvent.MODIFIER_BUTTON_PRIMARY
                                : button == MouseEvent.BUTTON_RIGHT
                                        ? KeyEvent.MODIFIER_BUTTON_SECONDARY
                                        : KeyEvent.MODIFIER_BUTTON_MIDDLE;
            super.notifyMouse(
                    type,
                    button,
                    x,
                    y,
                    xa,
                    ya,
                    mods | keyMods,
                    type == MouseEvent.DOWN && button == MouseEvent.BUTTON_RIGHT,
                    false);
        }

        @Override
        protected void notifyScroll(
                int x,
                int y,
                int xa,
                int ya,
                double dx,
                double dy,
                int mods,
                int l,
                int c,
                int dl,
                int dc,
                double mx,
                double my) {
            var w = getWindow();
            super.notifyScroll(
                    x - w.getX(), y - w.getY(), x, y, dx, dy, mods | keyMods, l, c, dl, dc, mx, my);
        }

        @Override
        protected void notifyKey(int type, int code, char[] chars, int mods) {
            keyMods =
                    mods
                            & (KeyEvent.MODIFIER_SHIFT
                                    | KeyEvent.MODIFIER_CONTROL
                                    | KeyEvent.MODIFIER_ALT
                                    | KeyEvent.MODIFIER_COMMAND);
            super.notifyKey(type, code, chars, mods);
        }
    }

    static final class WideWindow extends HeadlessWindow {
        private Pixels last;

        WideWindow(HeadlessWindowManager wm, Window owner, Screen screen, int mask) {
            super(wm, owner, screen, ByteBuffer.allocate(4), mask);
        }

        @Override
        void blit(Pixels p) {
            last = p;
            if (!isVisible()) return;
            var src = (IntBuffer) p.getBuffer();
            int pw = p.getWidth(), ph = p.getHeight(), ox = getX(), oy = getY();
            int x0 = Math.max(0, -ox), x1 = Math.min(pw, W - ox);
            for (int y = Math.max(0, -oy); y < ph && y + oy < H && x0 < x1; y++) {
                int d = (y + oy) * W + ox + x0;
                if ((getStyleMask() & TRANSPARENT) == 0) {
                    src.get(y * pw + x0, FB, d, x1 - x0);
                    continue;
                }
                for (int x = x0; x < x1; x++, d++) { // premultiplied "over"
                    int s = src.get(y * pw + x), k = 255 - (s >>> 24), b = FB[d];
                    FB[d] =
                            s
                                    + ((((b & 0xff00ff) * k) >>> 8) & 0xff00ff)
                                    + ((((b >>> 8 & 0xff00ff) * k)) & 0xff00ff00);
                }
            }
        }

        @Override
        void clearRect(int x0, int w0, int y0, int h0) {
            for (int y = Math.max(0, y0); y < Math.min(H, y0 + h0); y++)
                if (Math.max(0, x0) < Math.min(W, x0 + w0))
                    Arrays.fill(FB, y * W + Math.max(0, x0), y * W + Math.min(W, x0 + w0), 0);
        }

        @Override
        public javafx.scene.paint.Color getColor(int x, int y) {
            int v = FB[y * W + x];
            return javafx.scene.paint.Color.rgb(v >> 16 & 255, v >> 8 & 255, v & 255);
        }

        @Override
        public void getScreenCapture(int x, int y, int w, int h, int[] data, boolean scale) {
            Arrays.fill(FB, 0xff303030);
            for (var win : Window.getWindows())
                if (win instanceof WideWindow ww
                        && win.isVisible()
                        && !win.isMinimized()
                        && ww.last != null) ww.blit(ww.last);
            for (int i = 0; i < h; i++) System.arraycopy(FB, (y + i) * W + x, data, i * w, w);
        }
    }
}
