package io.tumen.feed;

import io.tumen.corridor.CalendarId;
import io.tumen.corridor.ClaimedSaving;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Confidence;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Demand;
import io.tumen.corridor.ExchangeRate;
import io.tumen.corridor.HistoricShipment;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Mode;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.PlaceKind;
import io.tumen.corridor.Position;
import io.tumen.corridor.Price;
import io.tumen.corridor.Source;
import io.tumen.corridor.SourceId;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Term;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.law.Agreement;
import io.tumen.law.Screening;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From a row to the value it describes, for the tables whose rows stand alone.
final class Rows {
    private Rows() {}

    static Source source(Row row) {
        return new Source(
                new SourceId(row.text("source_id")),
                row.text("title"),
                row.find("url", text -> text),
                Confidence.valueOf(row.text("confidence")));
    }

    static Mode mode(Row row) {
        return new Mode(
                row.text("mode"),
                Cells.truth(row.text("on_water")),
                row.number("min_speed_kmh"),
                row.number("max_speed_kmh"));
    }

    static Place place(Row row) {
        return new Place(
                new PlaceId(row.text("place_id")),
                row.text("name_en"),
                row.text("name_zh"),
                row.find("name_ru", text -> text),
                row.text("country"),
                row.text("subdivision"),
                row.find("un_locode", text -> text),
                SketchValues.constant("kind of place", PlaceKind.class, row.text("kind")),
                new Position(row.number("latitude"), row.number("longitude")),
                Cells.zone(row.text("time_zone")),
                row.provenance());
    }

    static Draft.PricedLine pricedLine(Row row) {
        var price = new Price(
                CostLine.Kind.valueOf(row.text("line")),
                Price.Basis.valueOf(row.text("basis")),
                Cells.currency(row.text("currency")),
                row.range(""),
                row.provenance(),
                row.text("note"));
        return new Draft.PricedLine(new TariffId(row.text("tariff_id")), price);
    }

    static ExchangeRate rate(Row row) {
        return new ExchangeRate(
                Cells.currency(row.text("currency")), Cells.date(row.text("day")), row.range(""), row.provenance());
    }

    static Draft.CalendarTerm term(Row row) {
        var term = new Term(
                Cells.date(row.text("first_day")),
                Cells.date(row.text("last_day")),
                SketchValues.constant("effect", Term.Effect.class, row.text("effect")),
                row.text("reason"),
                row.provenance());
        return new Draft.CalendarTerm(new CalendarId(row.text("calendar_id")), term);
    }

    static Demand demand(Row row) {
        return new Demand(
                row.text("demand_id"),
                new PlaceId(row.text("origin")),
                new PlaceId(row.text("destination")),
                HsCode.parse(row.text("hs")),
                Trade.parse(row.text("trade")),
                row.text("unit").equals("t") ? Demand.Unit.TONNES : Demand.Unit.TEU,
                row.count("year"),
                row.range(""),
                row.provenance(),
                row.range("value_of_time_"),
                row.provenance("value_of_time_"));
    }

    static Closure closure(Row row) {
        return new Closure(
                row.has("terminal_id") ? new TerminalId(row.text("terminal_id")) : new LinkId(row.text("link_id")),
                Cells.date(row.text("first_day")),
                Cells.date(row.text("last_day")),
                row.text("reason"),
                row.provenance());
    }

    static ClaimedSaving claim(Row row) {
        return new ClaimedSaving(
                row.text("claim_id"),
                row.text("route"),
                row.text("baseline"),
                new PlaceId(row.text("origin")),
                new PlaceId(row.text("gateway")),
                new PlaceId(row.text("baseline_gateway")),
                new PlaceId(row.text("destination")),
                row.find("saving", Cells::number),
                row.text("unit"),
                row.text("days"),
                row.count("year"),
                row.provenance());
    }

    static Screening.Entry screened(Row row) {
        return new Screening.Entry(
                row.text("list_id"),
                row.text("title"),
                row.text("authority"),
                HsCode.parse(row.text("hs")),
                row.text("says"),
                Cells.date(row.text("first_day")),
                findLastDay(row),
                row.provenance());
    }

    private static @Nullable LocalDate findLastDay(Row row) {
        LocalDate first = Cells.date(row.text("first_day"));
        LocalDate last = row.find("last_day", Cells::date);
        if (last != null && last.isBefore(first)) {
            throw new InvalidValueException("last day", last.toString(), first + " or later");
        }
        return last;
    }

    static Agreement agreement(Row row) {
        return new Agreement(
                row.text("agreement_id"),
                row.text("title"),
                Cells.words(row.text("parties")),
                Cells.words(row.text("places")).stream().map(PlaceId::new).collect(Collectors.toSet()),
                Cells.words(row.text("uses")).stream().map(Trade::parse).collect(Collectors.toSet()),
                Cells.date(row.text("first_day")),
                findLastDay(row),
                row.find("notice_months", Cells::count),
                row.provenance());
    }

    static HistoricShipment shipment(Row row) {
        return new HistoricShipment(
                row.text("shipment_id"),
                row.text("date"),
                Cells.date(row.text("judged_on")),
                row.text("subdivision"),
                row.text("route"),
                new Way(
                        row.find("exit", PlaceId::new),
                        row.find("transit", PlaceId::new),
                        row.find("entry", PlaceId::new)),
                row.text("quantity"),
                row.text("goods"),
                row.text("value"),
                Cells.truth(row.text("containerised")),
                row.provenance());
    }
}
