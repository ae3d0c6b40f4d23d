package paritydesk.file;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.memo.Logo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// A logo as SVG: shapes, gradients and their own ids. What could run, fetch or be anything but a drawing is refused by name rather than
/// taken out in silence, and what is taken is written anew, element by element, so that nothing else comes along.
final class SvgLogo {

    private static final String SPACE = "http://www.w3.org/2000/svg";
    private static final String WORK = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final Set<String> ELEMENTS =
            Set.of(
                    "svg",
                    "g",
                    "path",
                    "rect",
                    "circle",
                    "ellipse",
                    "line",
                    "polyline",
                    "polygon",
                    "title",
                    "desc",
                    "defs",
                    "linearGradient",
                    "radialGradient",
                    "stop",
                    "clipPath",
                    "mask");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "id",
                    "d",
                    "x",
                    "y",
                    "x1",
                    "y1",
                    "x2",
                    "y2",
                    "cx",
                    "cy",
                    "r",
                    "rx",
                    "ry",
                    "fx",
                    "fy",
                    "width",
                    "height",
                    "points",
                    "transform",
                    "viewBox",
                    "fill",
                    "fill-rule",
                    "fill-opacity",
                    "stroke",
                    "stroke-width",
                    "stroke-linecap",
                    "stroke-linejoin",
                    "stroke-miterlimit",
                    "stroke-dasharray",
                    "stroke-dashoffset",
                    "stroke-opacity",
                    "opacity",
                    "clip-path",
                    "clip-rule",
                    "mask",
                    "offset",
                    "stop-color",
                    "stop-opacity",
                    "gradientUnits",
                    "gradientTransform",
                    "spreadMethod",
                    "clipPathUnits",
                    "maskUnits",
                    "preserveAspectRatio",
                    "color");
    private static final Pattern WITHIN =
            Pattern.compile("url\\(\\s*['\"]?#[A-Za-z0-9_.-]+['\"]?\\s*\\)");
    private static final Pattern LENGTH = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?:px|pt|mm)?");
    private static final int MOST_ELEMENTS = 2_000;

    private final String name;
    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private int elements;

    private SvgLogo(String name) {
        this.name = name;
    }

    static Checked<Logo> read(String name, byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(WORK, true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.setEntityResolver((_, _) -> new InputSource(new java.io.StringReader("")));
            var root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            return new SvgLogo(name).logo(root);
        } catch (SAXException | IOException e) {
            return LogoFile.refused(
                    name,
                    "not-a-picture",
                    "is neither a PNG nor an SVG without a document type: " + said(e),
                    "export it as PNG, or as plain SVG");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java runtime reads XML safely", e);
        }
    }

    private static String said(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private Checked<Logo> logo(Element root) {
        if (!root.getLocalName().equals("svg")) {
            refuse(
                    "not-a-picture",
                    root.getLocalName(),
                    "is not the root of an SVG",
                    "export it again");
            return Checked.of(null, findings);
        }
        var size = size(root);
        out.append("<svg xmlns=\"").append(SPACE).append("\" viewBox=\"");
        out.append(
                root.hasAttribute("viewBox")
                        ? escaped(root.getAttribute("viewBox"))
                        : "0 0 " + size[0] + " " + size[1]);
        out.append('"');
        attributes(root, Set.of("width", "height", "viewBox"));
        out.append('>');
        children(root);
        out.append("</svg>");
        if (size[0] <= 0 || size[1] <= 0) {
            refuse("no-size", "", "has neither a viewBox nor a width and height", "add a viewBox");
        }
        if (!findings.isEmpty()) {
            return Checked.of(null, findings);
        }
        var data =
                Base64.getEncoder().encodeToString(out.toString().getBytes(StandardCharsets.UTF_8));
        return Checked.of(new Logo(name, Logo.Format.SVG, data, size[0], size[1]), List.of());
    }

    /// From the view box, or else from width and height; zeros where there is neither.
    private static double[] size(Element root) {
        var box = root.getAttribute("viewBox").strip().split("[\\s,]+");
        if (box.length == 4
                && LENGTH.matcher(box[2]).matches()
                && LENGTH.matcher(box[3]).matches()) {
            return new double[] {length(box[2]), length(box[3])};
        }
        return new double[] {
            length(root.getAttribute("width")), length(root.getAttribute("height"))
        };
    }

    private static double length(String text) {
        var found = LENGTH.matcher(text.strip());
        return found.matches() ? Double.parseDouble(found.group(1)) : 0;
    }

    private void children(Element parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element);
            } else if (node.getNodeType() == Node.TEXT_NODE
                    && Set.of("title", "desc").contains(parent.getLocalName())) {
                out.append(escaped(node.getNodeValue()));
            }
        }
    }

    private void element(Element element) {
        var tag = element.getLocalName();
        if (!SPACE.equals(element.getNamespaceURI())) {
            return; // an editor's own notes draw nothing
        }
        if (!ELEMENTS.contains(tag)) {
            refuse(
                    "not-a-drawing",
                    "<" + tag + ">",
                    "is no shape of a logo",
                    "turn text into paths, and leave scripts, styles and pictures out");
            return;
        }
        if (++elements > MOST_ELEMENTS) {
            if (elements == MOST_ELEMENTS + 1) {
                refuse("too-large", "", "has more than 2 000 elements", "simplify the drawing");
            }
            return;
        }
        out.append('<').append(tag);
        attributes(element, Set.of());
        out.append('>');
        children(element);
        out.append("</").append(tag).append('>');
    }

    private void attributes(Element element, Set<String> done) {
        var all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            var attribute = all.item(i);
            var key = attribute.getNodeName();
            var value = attribute.getNodeValue();
            if (done.contains(key) || key.startsWith("xmlns") || key.equals("version")) {
                continue;
            }
            if (dangerous(key, value)) {
                refuse(
                        "not-a-drawing",
                        key + "=\"" + value + "\"",
                        "could run something, or fetch it from elsewhere",
                        "remove it: a logo draws and refers only to itself");
            } else if (ATTRIBUTES.contains(key)) {
                out.append(' ').append(key).append("=\"").append(escaped(value)).append('"');
            } else if (key.equals("style")) {
                refuse(
                        "not-a-drawing",
                        "style",
                        "is a style sheet's language",
                        "write its parts as attributes (fill, stroke, …)");
            }
        }
    }

    private static boolean dangerous(String key, String value) {
        var low = value.toLowerCase(Locale.ROOT);
        boolean refers = low.contains("url(") && !WITHIN.matcher(value).matches();
        boolean script =
                key.toLowerCase(Locale.ROOT).startsWith("on")
                        || low.contains("javascript:")
                        || low.contains("data:");
        return refers || script || key.equals("href") || key.endsWith(":href") || key.equals("src");
    }

    private void refuse(String code, String value, String why, String remedy) {
        findings.add(Finding.block(code, Place.of(name), value, why, remedy));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
