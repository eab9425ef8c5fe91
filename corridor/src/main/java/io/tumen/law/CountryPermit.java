package io.tumen.law;

import java.util.List;

/// A country of which an article adds every place to the list of a role.
///
/// @param country ISO 3166-1 alpha-2
/// @param caveats open points to tell whoever uses such a place; they do not decide
public record CountryPermit(Role role, String country, List<OpenPoint> caveats) {
    public CountryPermit {
        caveats = List.copyOf(caveats);
    }
}
