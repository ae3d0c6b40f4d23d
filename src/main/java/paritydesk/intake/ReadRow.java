package paritydesk.intake;

import paritydesk.book.Leg;

import java.util.List;

/// One record as it was read: whose it is, and the legs that it makes.
///
/// @param good whether nothing in it is wrong; of a record that is not, the legs that could be read are there
public record ReadRow(
        long row,
        String account,
        String owner,
        String venue,
        String holderClass,
        List<Leg> legs,
        boolean good) {

    public ReadRow {
        legs = List.copyOf(legs);
    }
}
