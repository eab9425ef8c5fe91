package io.tumen.operations;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.tumen.corridor.InvalidValueException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// Draws a QR code of level M, which a reader repairs when up to 15 % of it is lost.
final class QrPicture {
    private static final int DOTS_A_MODULE = 4;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    /// @return PNG
    static byte[] of(String text) {
        BitMatrix modules = modules(text);
        int size = modules.getWidth() * DOTS_A_MODULE;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, modules.get(x / DOTS_A_MODULE, y / DOTS_A_MODULE) ? BLACK : WHITE);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("Maybe no memory for a picture", e);
        }
        return out.toByteArray();
    }

    private static BitMatrix modules(String text) {
        try {
            Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new InvalidValueException(
                    "declaration",
                    text.length() + " letters in the QR code",
                    "a declaration of at most 3,391 letters there; declare fewer containers on one document");
        }
    }
}
