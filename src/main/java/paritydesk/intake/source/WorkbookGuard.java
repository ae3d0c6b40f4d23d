package paritydesk.intake.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/// Looks through a workbook's parts before a reader trusts them: no part declares a document type (entities that grow or reach out),
/// and none refers to a file outside it.
final class WorkbookGuard {

    private static final int HEAD = 4096;

    private WorkbookGuard() {}

    static void check(Unpacked file) throws IOException {
        try (var zip = new ZipInputStream(file.held())) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                    var head = new String(zip.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
                    refuse(file.document(), part.getName(), head);
                }
                if (part.getName().endsWith("vbaProject.bin")) {
                    throw Refusal.of(
                            file.document(),
                            "macros",
                            part.getName(),
                            "is a program inside the workbook",
                            "save it as .xlsx without macros");
                }
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.of(
                    file.document(),
                    "broken-workbook",
                    "",
                    "is a workbook that was damaged or cut off",
                    "fetch it again");
        }
    }

    private static void refuse(String document, String part, String head) throws Refusal {
        if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
            throw Refusal.of(
                    document,
                    "entities",
                    part,
                    "declares entities, which no spreadsheet writes and which can grow without end",
                    "do not open it; ask its sender for a file saved by a spreadsheet");
        }
    }
}
