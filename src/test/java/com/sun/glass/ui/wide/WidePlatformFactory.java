package com.sun.glass.ui.wide;

/** Test-only Glass platform, selected with -Dglass.platform=Wide: the Headless one with a settable screen and its input bugs repaired. */
public class WidePlatformFactory extends com.sun.glass.ui.headless.HeadlessPlatformFactory {
    @Override
    public com.sun.glass.ui.Application createApplication() {
        return new com.sun.glass.ui.headless.WideApplication();
    }
}
