/// Between corridor packages and the forms that others use: GTFS, GMNS and DCSA in; GTFS, GMNS and GeoJSON out.
@NullMarked
package io.tumen.conversion;

import org.jspecify.annotations.NullMarked;
