package io.tumen.bench;

import org.opentripplanner.raptor.spi.RaptorSlackProvider;

/// Times of changing, boarding and alighting by mode, in seconds.
final class OtpSlack implements RaptorSlackProvider {
    private final int transferSeconds;
    private final int[] boardSeconds;
    private final int[] alightSeconds;

    OtpSlack(int transferSeconds, int[] boardSeconds, int[] alightSeconds) {
        this.transferSeconds = transferSeconds;
        this.boardSeconds = boardSeconds;
        this.alightSeconds = alightSeconds;
    }

    @Override
    public int transferSlack() {
        return transferSeconds;
    }

    @Override
    public int boardSlack(int mode) {
        return boardSeconds[mode];
    }

    @Override
    public int alightSlack(int mode) {
        return alightSeconds[mode];
    }
}
