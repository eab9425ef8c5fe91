package io.tumen.ledger;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.SealNumber;
import io.tumen.corridor.SourceId;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.law.Act;
import io.tumen.law.Article;
import io.tumen.law.InForce;
import io.tumen.law.Journey;
import io.tumen.law.Law;
import io.tumen.law.OpenPoint;
import io.tumen.law.Permit;
import io.tumen.law.Regime;
import io.tumen.law.Regime.RegimePlace;
import io.tumen.law.Role;
import io.tumen.law.RulePack;
import io.tumen.law.RulePacks;
import io.tumen.law.Screening;
import io.tumen.law.UnreadList;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The small world of the ledger's tests: corn from Changchun by rail to Hunchun, out at HUC, ship from VVO to NGB.
///
/// ```
/// CN-22   exit HUC   transit VVO from 2023-06-01   entry NGB; a list of entry ports in force from 2014 could not be
/// read
/// ```
final class World {
    static final Instant LODGED = Instant.parse("2026-03-01T02:00:00Z");
    static final Party HOLDER = new Party("Jilin Grain", Party.Capacity.HOLDER);
    static final Party CUSTOMS = new Party("Hunchun customs", Party.Capacity.CUSTOMS);
    static final Party NINGBO_CUSTOMS = new Party("Ningbo customs", Party.Capacity.CUSTOMS);
    static final Party RUSSIAN_CUSTOMS = new Party("Vladivostok customs", Party.Capacity.FOREIGN_CUSTOMS);
    static final Party PORT = new Party("VMTP", Party.Capacity.TERMINAL);

    static final PlaceId HUC = new PlaceId("HUC");
    static final PlaceId VVO = new PlaceId("VVO");
    static final PlaceId NGB = new PlaceId("NGB");
    static final PlaceId CHANGCHUN = new PlaceId("CGQ");

    static final String BOX = "CSQU3054383";
    static final String OTHER_BOX = ContainerNumber.of("TBJU", 1).value();
    static final String SEAL = "CN 004711";

    private static final Provenance TOLD = new Provenance(new SourceId("test"), Confidence.A);

    private static final Screening.Entry CHIPS = new Screening.Entry(
            "chips",
            "List of chips",
            "Commerce",
            new HsCode("854231"),
            "processors",
            LocalDate.of(2024, 1, 1),
            null,
            TOLD);

    private static final Screening.Entry MORE_CHIPS = new Screening.Entry(
            "more-chips",
            "Later list of chips",
            "Commerce",
            new HsCode("854231"),
            "processors",
            LocalDate.of(2026, 6, 1),
            null,
            TOLD);

    static final RulePacks PACKS = new RulePacks(List.of(Packs.plain()));

    private World() {}

    static Declaration declarationOf(HsCode hs) {
        return copy(declaration(), hs, declaration().exitDay());
    }

    static Declaration leavingOn(Declaration some, LocalDate exitDay) {
        return copy(some, some.hs(), exitDay);
    }

    private static Declaration copy(Declaration some, HsCode hs, LocalDate exitDay) {
        return new Declaration(
                some.holder(),
                some.origin(),
                some.destination(),
                some.subdivision(),
                some.trade(),
                hs,
                some.teu(),
                some.tonnes(),
                some.valueCny(),
                some.way(),
                exitDay,
                some.units(),
                some.plan());
    }

    static Declaration declaration() {
        return declaration(new Way(HUC, VVO, NGB), LocalDate.of(2026, 3, 2), unit(BOX, SEAL));
    }

    static Declaration declaration(Way way, LocalDate exitDay, DeclaredUnit... units) {
        return new Declaration(
                HOLDER,
                CHANGCHUN,
                NGB,
                "CN-22",
                Trade.DOMESTIC,
                HsCode.parse("1005.90"),
                new BigDecimal(2 * Math.max(1, units.length)),
                new BigDecimal("50.0"),
                new BigDecimal("120000"),
                way,
                exitDay,
                List.of(units),
                "Changchun → Hunchun → Vladivostok → Ningbo");
    }

    static DeclaredUnit unit(String container, String seal) {
        return new DeclaredUnit(new ContainerNumber(container), new SealNumber(seal), 1000, new BigDecimal("25000"));
    }

    static DeclaredUnit unsealed(String container) {
        return new DeclaredUnit(new ContainerNumber(container), null, 1000, new BigDecimal("25000"));
    }

    /// Hours after lodging.
    static Instant hour(int hours) {
        return LODGED.plusSeconds(3600L * hours);
    }

    static Law law() {
        return law(Packs.plain());
    }

    /// The same law with other rules for running movements.
    static Law law(RulePack... versions) {
        RulePacks packs = new RulePacks(List.of(versions));
        OpenPoint unread = new OpenPoint(
                "entry-ports-2014", "Which entry ports does the act of 2014 name?", "It decides.", false, null, null);
        Article lists = new Article(
                "1",
                "opens the way from Hunchun through Vladivostok to Ningbo",
                List.of(permit(Role.EXIT, HUC), permit(Role.TRANSIT, VVO), permit(Role.ENTRY, NGB)),
                List.of(),
                List.of(),
                null,
                TOLD);
        Article unreadList = new Article(
                "2",
                "names entry ports that could not be read",
                List.of(),
                List.of(new UnreadList(Role.ENTRY, Set.of())),
                List.of(),
                unread,
                TOLD);
        return new Law(regimes(unread, lists, unreadList), List.of(), new Screening(List.of(CHIPS, MORE_CHIPS)), packs);
    }

    private static List<Regime> regimes(OpenPoint unread, Article lists, Article unreadList) {
        return List.of(new Regime(
                "test-regime",
                "Goods of domestic trade through a neighbour",
                Journey.BY_SEA,
                List.of("CN"),
                "9600",
                null,
                Map.of("CN-22", "Jilin"),
                Map.of(
                        HUC, new RegimePlace("Hunchun", "CN"),
                        VVO, new RegimePlace("Vladivostok", "RU"),
                        NGB, new RegimePlace("Ningbo", "CN")),
                List.of(unread),
                List.of(
                        act("ACT-10", LocalDate.of(2023, 6, 1), lists),
                        act("ACT-05", LocalDate.of(2014, 1, 1), unreadList))));
    }

    private static Act act(String id, LocalDate inForce, Article article) {
        return new Act(
                id,
                "CN-22",
                "customs",
                "Announcement " + id,
                null,
                null,
                InForce.from(inForce),
                null,
                List.of(article),
                TOLD);
    }

    private static Permit permit(Role role, PlaceId place) {
        return new Permit(role, place, List.of());
    }
}
