package io.tumen.feed;

import java.util.List;
import java.util.stream.Stream;

/// Every rule of the feed, in the order in which they look at a package.
final class Rules {
    static final Rule.WhileReading MISSING_FOLDER =
            new Rule.WhileReading("missing_folder", "A corridor package is a folder or a zip that can be read.");

    static final Rule.WhileReading UNREADABLE = new Rule.WhileReading(
            "unreadable", "Every file and every folder of a package can be read by who checks it.");

    static final Rule.WhileReading FILE_TOO_LARGE = new Rule.WhileReading(
            "file_too_large", "No file of a package has more than 64 MiB, and none in YAML more than 1 MiB.");

    static final Rule.WhileReading PACKAGE_TOO_LARGE = new Rule.WhileReading(
            "package_too_large",
            "All files of a package together have no more than 256 MiB unpacked, and a zip has no more than 10 000"
                    + " entries.");

    static final Rule.WhileReading OUTSIDE_PACKAGE = new Rule.WhileReading(
            "outside_package",
            "No file of a package is a symbolic link to something outside of it, which whoever sent the package may not"
                    + " be allowed to read.");

    static final Rule.WhileReading BROKEN_ZIP =
            new Rule.WhileReading("broken_zip", "A zip can be opened, is whole, and has no password.");

    static final Rule.WhileReading UNSAFE_ENTRY = new Rule.WhileReading(
            "unsafe_entry",
            "The names in a zip are paths inside the package: without `..`, without a drive, without a `/` at the front,"
                    + " and with `/` between folders.");

    static final Rule.WhileReading DUPLICATE_ENTRY =
            new Rule.WhileReading("duplicate_entry", "No name stands twice in a zip.");

    static final List<Rule> OF_FILES = List.of(
            MISSING_FOLDER,
            UNREADABLE,
            FILE_TOO_LARGE,
            PACKAGE_TOO_LARGE,
            OUTSIDE_PACKAGE,
            BROKEN_ZIP,
            UNSAFE_ENTRY,
            DUPLICATE_ENTRY);

    /// What is asked of the texts.
    static final List<Rule.OfForm> OF_FORM = List.of(
            new MissingFile(),
            new NotUtf8(),
            new ByteOrderMark(),
            new EmptyFile(),
            new BrokenCsv(),
            new NotWrittenBack(),
            new TooManyRows(),
            new CellTooLong(),
            new RaggedRow(),
            new MissingColumn(),
            new UnknownColumn(),
            new DuplicateColumn(),
            new EmptyCell(),
            new NotANumber(),
            new NotADate(),
            new NotATime(),
            new NotAnId(),
            new NotACode(),
            new UnknownWord(),
            new DuplicateId(),
            new UnknownReference(),
            new ClosesOneThing(),
            new IncompleteRange(),
            new RangeOrder(),
            new UnreachableTerminal(),
            new UnusedCalendar(),
            new UnusedSource(),
            new DemandNobodyCanMeet(),
            new ConfidenceAboveSource());

    /// What is asked of the values together.
    static final List<Rule.OfSense> OF_SENSE = List.of(
            new OutsideCountry(),
            new SubdivisionElsewhere(),
            new UnknownSubdivisionCode(),
            new ShorterThanGreatCircle(),
            new SeaDistanceOffGraph(),
            new ImplausibleSpeed(),
            new GaugeOfRailOnly(),
            new GaugeBreakWithoutChange(),
            new FrontierWithoutBorder(),
            new ModeNotAtTerminal(),
            new VehicleOfOtherMode(),
            new TariffOfOnDemandOnly(),
            new StopsOutOfOrder(),
            new StopsWithoutLink(),
            new ImplausibleTimetable(),
            new ServiceNeverRuns(),
            new NoSlots(),
            new NoCapacity(),
            new ContradictingTerms(),
            new OnTermOutsideServices(),
            new DemandOfOtherTrade(),
            new StorageByTheDay(),
            new CurrencyWithoutRate(),
            new MixedEmissionScope(),
            new AssumptionWithoutNote(),
            new AgreementOfOthers());

    private Rules() {}

    static List<Rule> all() {
        return Stream.of(
                        OF_FILES.stream(),
                        OF_FORM.stream(),
                        YamlRules.ALL.stream(),
                        ScenarioRules.ALL.stream(),
                        Stream.of(DraftReader.VALUE_REFUSED),
                        OF_SENSE.stream())
                .<Rule>flatMap(rules -> rules)
                .toList();
    }
}
