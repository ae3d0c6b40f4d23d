package paritydesk.book;

import java.util.List;

/// One account at one venue. `owner` joins the accounts of one holder; `holderClass` says how fast it migrates (see adoption).
public record Account(String id, String owner, String venue, String holderClass, List<Leg> legs) {

    public Account {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an account needs an id");
        }
        legs = List.copyOf(legs);
    }
}
