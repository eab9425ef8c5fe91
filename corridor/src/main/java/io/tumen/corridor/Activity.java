package io.tumen.corridor;

/// What can be done to goods at a terminal.
public enum Activity {
    /// Taking over from the shipper and loading the first vehicle.
    LOAD,
    /// Unloading the last vehicle and handing over to the consignee.
    UNLOAD,
    /// Moving a unit from one vehicle to another, including a change of mode.
    TRANSFER,
    /// Moving a unit between wagons of different gauge, or changing bogies.
    GAUGE_CHANGE,
    /// Control by the authorities when a frontier is crossed, on either side of it.
    BORDER
}
