package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.VolumeKind;
import java.util.List;

/**
 * What the files of one asset ask of it so that all of them can be served exactly as recorded.
 *
 * @param priceDecimals the most decimals of a price
 * @param volumeScale   the most decimals of a volume
 * @param hasVolume     whether any row has a volume
 * @param fixing        whether most rows have only a close
 */
record AssetShape(int priceDecimals, int volumeScale, boolean hasVolume, boolean fixing) {
    static AssetShape of(List<BarFile> files) {
        int rows = files.stream().mapToInt(file -> file.columns().size()).sum();
        int fixings = files.stream().mapToInt(file -> file.columns().fixings()).sum();
        return new AssetShape(
                files.stream()
                        .mapToInt(file -> file.columns().priceDecimals())
                        .max()
                        .orElse(0),
                files.stream()
                        .mapToInt(file -> file.columns().volumeDecimals())
                        .max()
                        .orElse(0),
                files.stream().anyMatch(file -> file.columns().hasVolume()),
                2 * fixings > rows);
    }

    /** A known asset, finer where the files are finer. */
    Asset widen(Asset known) {
        return with(
                known,
                known.priceScale(),
                Math.min(known.minTick(), Math.pow(10, -priceDecimals)),
                known.volumeKind(),
                Math.max(known.volumeScale(), volumeScale));
    }

    /** An asset that only its files describe: steps as fine as theirs, no volume if they have none. */
    Asset complete(Asset fresh) {
        return with(
                fresh,
                fresh.priceScale(),
                Math.pow(10, -priceDecimals),
                hasVolume ? fresh.volumeKind() : VolumeKind.NONE,
                volumeScale);
    }

    private Asset with(Asset asset, int decimals, double minTick, VolumeKind kind, int volumeDecimals) {
        return new Asset(
                asset.symbol(),
                asset.market(),
                asset.displayName(),
                asset.baseCurrency(),
                asset.quoteCurrency(),
                decimals,
                minTick,
                asset.calendar(),
                asset.hours(),
                kind,
                volumeDecimals,
                asset.priceBasis(),
                asset.mayBeNegative(),
                fixing,
                asset.referencePrice(),
                asset.outstanding(),
                asset.splits());
    }
}
