package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Service;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.TerminalId;

/// What the facilities of a product network are called.
record FlowWords(Corridor corridor) {
    /// @param id `terminal:VVO.PORT`, `link:GRO-VVO.rail`, `service:EYA:1` with the number of the stretch
    String facility(String id) {
        String[] parts = id.split(":", -1);
        return switch (parts[0]) {
            case "terminal" -> corridor.terminalFor(new TerminalId(parts[1])).name();
            case "link" -> link(corridor.linkFor(new LinkId(parts[1])));
            case "service" -> stretch(corridor.serviceFor(new ServiceId(parts[1])), Integer.parseInt(parts[2]));
            default -> id;
        };
    }

    private String link(Link link) {
        return placeName(link.from()) + "–" + placeName(link.to()) + " by "
                + link.mode().code();
    }

    private String stretch(Service service, int number) {
        return service.name() + ", " + placeName(service.stops().get(number - 1).terminal()) + "–"
                + placeName(service.stops().get(number).terminal());
    }

    private String placeName(TerminalId terminal) {
        return corridor.placeOf(terminal).nameEn();
    }
}
