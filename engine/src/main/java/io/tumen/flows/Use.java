package io.tumen.flows;

/// What goes by something and what that costs, a day: a link, a terminal, a service, a mode, a country.
///
/// @param what      id of the thing
/// @param teuPerDay goods that use it, each counted once
/// @param teuKm     TEU × km on it
/// @param teuHours  TEU × hours on it, as full as things are
/// @param cny       paid for it, CNY a day, without the goods' time
/// @param co2eKg    kg CO2e a day
public record Use(String what, double teuPerDay, double teuKm, double teuHours, double cny, double co2eKg) {}
