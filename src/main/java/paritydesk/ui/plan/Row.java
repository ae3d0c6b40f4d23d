package paritydesk.ui.plan;

import paritydesk.file.DocumentForm;
import paritydesk.file.DocumentKind;
import paritydesk.ui.look.Tone;

/// One part of a document as the table shows it.
///
/// @param when its instant in UTC, empty without one
/// @param kind what it is, in words
/// @param says what it sets, in a line
/// @param findings how many findings stand at it, by the gravest
public record Row(
        DocumentKind document,
        DocumentForm.Part part,
        String when,
        String kind,
        String says,
        int findings,
        Tone tone) {}
