package io.tumen.feed;

import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.law.Agreement;
import java.util.Collections;
import java.util.List;

/// Agreements are of the home state, about places of another party.
final class AgreementOfOthers implements Rule.OfSense {
    @Override
    public String id() {
        return "agreement_of_others";
    }

    @Override
    public String says() {
        return """
                A home country is a party of every agreement, and every place that it covers lies in another party:
                only that state can let it be used.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        List<String> home = draft.head().assumptions().homeCountries();
        for (Entry<Agreement> entry : draft.agreements()) {
            // A head that could not be read is reported already.
            if (!home.isEmpty() && Collections.disjoint(home, entry.value().parties())) {
                findings.add(
                        this,
                        entry.row(),
                        "parties",
                        "No home country is a party; right would be one of " + String.join(", ", home)
                                + " among them.");
            }
            for (PlaceId id : entry.value().places()) {
                draft.findPlace(id)
                        .filter(place -> !mayLet(entry.value(), place, draft))
                        .ifPresent(place -> findings.add(this, entry.row(), "places", message(place)));
            }
        }
    }

    private static boolean mayLet(Agreement agreement, Place place, Draft draft) {
        return agreement.parties().contains(place.country())
                && !draft.head().assumptions().isHome(place.country());
    }

    private static String message(Place place) {
        return place.id() + " lies in " + place.country() + ", which is no foreign party of the agreement.";
    }
}
