package io.tumen.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The law of a corridor as a list and a time axis need it: every regime with its acts, the oldest act of a province
/// first, and what the acts together open from day to day; and what other states agreed to let be used.
public record ActsView(List<RegimeView> regimes, List<AgreementView> agreements) {

    /// @param openings what is open in each province, one for each day on which that may change, the first day first;
    /// before the first day nothing is
    public record RegimeView(
            String id,
            String name,
            List<ProvinceView> provinces,
            List<ActView> acts,
            List<PointView> openPoints,
            List<OpeningView> openings) {

        /// What is open in the province on that day; empty before its first act.
        public Optional<OpeningView> openingOn(String province, LocalDate day) {
            return openings.stream()
                    .filter(opening -> opening.province().equals(province))
                    .filter(opening -> !opening.from().isAfter(day))
                    .reduce((earlier, later) -> later);
        }
    }

    /// What one state lets another use of its ports and posts.
    ///
    /// @param parties     countries, ISO 3166-1 alpha-2
    /// @param places      names of the places it covers
    /// @param uses        `domestic`, `export` or `import`
    /// @param lastDay     null while it has no end
    /// @param noticeMonths null where not known
    public record AgreementView(
            String id,
            String title,
            List<String> parties,
            List<String> places,
            List<String> uses,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Integer noticeMonths,
            String confidence,
            SourceRef source) {}

    /// @param code ISO 3166-2; of a whole territory, whose goods are served alike, the code of its first country
    public record ProvinceView(String code, String name) {}

    /// @param frame    id of the act in whose frame it stands, its own where it stands alone
    /// @param number   as printed, null where not known
    /// @param signed   null where not known
    /// @param earliest first day on which it may be in force
    /// @param certain  first day on which it surely is; the same day where nobody doubts it
    /// @param dateOpen id of the open point about the day, null where nobody doubts it
    /// @param textRead whether the text itself was read, or only reports of it
    public record ActView(
            String id,
            String frame,
            @Nullable String addsTo,
            String province,
            String authority,
            String title,
            @Nullable String number,
            @Nullable LocalDate signed,
            LocalDate earliest,
            LocalDate certain,
            @Nullable String dateOpen,
            boolean textRead,
            List<ArticleView> articles,
            String confidence,
            SourceRef source) {

        /// `in_force`, `disputed` between the first and the certain day, or `not_yet`.
        public String on(LocalDate day) {
            if (day.isBefore(earliest)) {
                return "not_yet";
            }
            return day.isBefore(certain) ? "disputed" : "in_force";
        }
    }

    /// @param number null where the text was not read
    /// @param unread lists of places that may name any place, as sentences
    /// @param doubt  id of the open point on which all of it rests, null when it can be relied on
    public record ArticleView(
            @Nullable String number,
            String says,
            List<PermitView> permits,
            List<String> unread,
            List<ConditionView> conditions,
            @Nullable String doubt,
            String confidence,
            SourceRef source) {}

    /// @param role    `exit`, `transit` or `entry`
    /// @param place   id of the place; the code of the country where every place of it is meant
    /// @param caveats ids of the open points to tell whoever uses the place
    public record PermitView(String role, String place, String placeName, List<String> caveats) {}

    /// @param unclear id of the open point that keeps it from being enforced, null when it binds
    public record ConditionView(String sentence, @Nullable String unclear) {}

    /// @param url null where the source has no address
    public record SourceRef(
            String id, String title, @Nullable String url) {}

    /// A question that no text which was read answers.
    ///
    /// @param since   first day on which it matters, null for always
    /// @param hangsOn what rests on it: articles, conditions, days; a single "every way through abroad" where it
    /// concerns them all
    /// @param askOf   the authorities that made what rests on it, and so can answer
    public record PointView(
            String id,
            String question,
            String why,
            @Nullable LocalDate since,
            List<String> hangsOn,
            List<String> askOf,
            @Nullable SourceRef source) {}

    /// @param from first day of it
    public record OpeningView(LocalDate from, String province, List<OpenPlaceView> places) {}

    /// @param standing `lawful`, or `unknown` where an open point decides
    public record OpenPlaceView(String role, String place, String placeName, String standing) {}
}
