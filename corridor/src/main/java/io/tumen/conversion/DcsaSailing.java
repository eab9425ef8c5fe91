package io.tumen.conversion;

import java.util.List;

/// One ship on one run, with its calls.
///
/// @param code     of the service, such as `FE1`; empty where not told
/// @param operator code of the carrier
/// @param vessel   name or IMO number; empty where it is not yet known which
record DcsaSailing(String code, String service, String operator, String vessel, List<DcsaCall> calls) {}
