package paritydesk.memo;

/// The sheet that a memo is printed on; millimetres. What stands on it is 174 mm wide on either, so that pages break alike.
public enum Paper {
    A4("A4", 210, 297),
    LETTER("Letter", 215.9, 279.4);

    private static final double CONTENT = 174;

    private final String title;
    private final double width;
    private final double height;

    Paper(String title, double width, double height) {
        this.title = title;
        this.width = width;
        this.height = height;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /// What is left free on either side.
    public double margin() {
        return (width - CONTENT) / 2;
    }
}
