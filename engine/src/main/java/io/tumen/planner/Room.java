package io.tumen.planner;

/// On which days terminals, or links, have the capacity left for a consignment.
final class Room {
    private final DayCapacities capacities;
    /// By terminal or link: its number in the capacities.
    private final int[] numbers;

    private final int milliTeu;

    private Room(DayCapacities capacities, int[] numbers, int milliTeu) {
        this.capacities = capacities;
        this.numbers = numbers;
        this.milliTeu = milliTeu;
    }

    static Room ofTerminals(DayCapacities capacities, int milliTeu) {
        return new Room(capacities, capacities.byTerminal(), milliTeu);
    }

    static Room ofLinks(DayCapacities capacities, int milliTeu) {
        return new Room(capacities, capacities.byLink(), milliTeu);
    }

    boolean isUnlimited(int place) {
        return numbers[place] == DayCapacities.UNLIMITED;
    }

    /// The minute, or the midnight of the first later day with room; [Minutes#NEVER] when there is none.
    ///
    /// @param place number of the terminal or link
    int firstRoom(int place, int minute) {
        return isUnlimited(place) ? minute : capacities.firstRoom(numbers[place], minute, milliTeu);
    }

    /// The midnight of the first later day without room; [Minutes#NEVER] when there is none.
    ///
    /// @param minute on a day with room
    int lastsUntil(int place, int minute) {
        return isUnlimited(place) ? Minutes.NEVER : capacities.lastsUntil(numbers[place], minute, milliTeu);
    }
}
