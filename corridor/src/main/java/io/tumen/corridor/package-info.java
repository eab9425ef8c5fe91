/// What a corridor is: ids, units, places, links, services, prices, and the itineraries through them.
///
/// Values only. Nothing here reads a file, asks a clock or knows a database.
@NullMarked
package io.tumen.corridor;

import org.jspecify.annotations.NullMarked;
