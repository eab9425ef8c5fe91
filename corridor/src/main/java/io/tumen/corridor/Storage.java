package io.tumen.corridor;

/// What a terminal takes for goods that stay.
///
/// @param freeDays days from arrival for which nothing is taken, d
/// @param tariff   prices per TEU for each day begun after them
public record Storage(Range freeDays, TariffId tariff, Provenance provenance) {}
