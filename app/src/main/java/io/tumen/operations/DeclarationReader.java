package io.tumen.operations;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceSearch;
import io.tumen.corridor.SealNumber;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.ledger.Declaration;
import io.tumen.ledger.DeclaredUnit;
import io.tumen.ledger.Party;
import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.MovementForms.UnitForm;

/// From a form to a declaration.
final class DeclarationReader {
    private final PlaceSearch places;

    DeclarationReader(PlaceSearch places) {
        this.places = places;
    }

    /// @throws InvalidValueException for the first field that cannot be read
    Declaration declarationOf(DeclarationForm form) {
        Place origin = places.placeFor(form.origin());
        return new Declaration(
                new Party(form.holder(), Party.Capacity.HOLDER),
                origin.id(),
                places.placeFor(form.destination()).id(),
                origin.subdivision(),
                form.trade() == null ? Trade.DOMESTIC : Trade.parse(form.trade()),
                HsCode.parse(form.hs()),
                Reading.decimal("TEU", form.teu()),
                Reading.decimal("tonnes", form.tonnes()),
                form.value() == null ? null : Reading.decimal("value in CNY", form.value()),
                wayOf(form),
                Reading.date("day of exit", form.exitDay()),
                form.units().stream().map(DeclarationReader::unitOf).toList(),
                form.plan() == null ? "" : form.plan());
    }

    private Way wayOf(DeclarationForm form) {
        return new Way(
                places.placeFor(form.exit()).id(),
                places.placeFor(form.transit()).id(),
                places.placeFor(form.entry()).id());
    }

    private static DeclaredUnit unitOf(UnitForm unit) {
        return new DeclaredUnit(
                ContainerNumber.parse(unit.container()),
                unit.seal() == null ? null : new SealNumber(unit.seal()),
                unit.packages(),
                Reading.decimal("kilograms", unit.kilograms()));
    }
}
