package io.tumen.operations;

import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.MovementForms.UnitForm;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A document issued offline as a page to print, in English and Chinese. What counts is the text in its QR code.
final class OfflinePage {
    private static final String STYLE = """
            @page { size: A4; margin: 15mm }
            body { font: 11pt/1.35 "Noto Sans", "Noto Sans SC", sans-serif; max-width: 180mm; margin: 0 auto; color: #000 }
            h1 { font-size: 15pt; margin: 0 } h2 { font-size: 11pt; margin: 5mm 0 1mm }
            .number { font: bold 20pt monospace; letter-spacing: .06em; margin: 3mm 0 }
            table { border-collapse: collapse; width: 100% }
            th, td { border: .3mm solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top; font-weight: normal }
            th { width: 38% } img { width: 70mm; image-rendering: pixelated } small { font-size: 8pt }
            tr, img { break-inside: avoid }
            """;

    private final StringBuilder html = new StringBuilder();

    private OfflinePage() {}

    static String of(String reference, String issued, String signer, DeclarationForm form, byte[] qr) {
        return new OfflinePage().page(reference, issued, signer, form, qr);
    }

    private String page(String reference, String issued, String signer, DeclarationForm form, byte[] qr) {
        html.append("<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">\n<title>")
                .append(escaped(reference))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n<h1>Transit document, issued offline · 过境运输单证（离线签发）</h1>\n<div class=\"number\">")
                .append(escaped(reference))
                .append("</div>\n<img alt=\"QR\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(qr))
                .append("\">\n<table>\n");
        row("Issued · 签发时间", issued);
        row("Signed by · 签名", signer);
        row("Holder · 申报人", form.holder());
        row("From, to · 起运地、目的地", form.origin() + " → " + form.destination());
        row("Exit, transit, entry · 出境口岸、中转港、进境口岸", form.exit() + " → " + form.transit() + " → " + form.entry());
        row("Day of exit · 出境日期", form.exitDay());
        row("HS code · 商品编码", form.hs());
        row("TEU, tonnes · 标准箱、吨", form.teu() + ", " + form.tonnes());
        row("Value, CNY · 货值（人民币）", form.value());
        html.append("</table>\n<h2>Containers · 集装箱</h2>\n<table>\n");
        row("Container · 箱号", "Seal, packages, kg · 封志、件数、千克");
        for (UnitForm unit : form.units()) {
            row(unit.container(), shown(unit.seal()) + ", " + unit.packages() + ", " + unit.kilograms());
        }
        return html.append("</table>\n<p><small>Check with <code>tumen offline verify</code>; no network is needed. ")
                .append("可离线验证。</small></p>\n</html>\n")
                .toString();
    }

    private void row(String head, @Nullable String value) {
        html.append("<tr><th>")
                .append(escaped(head))
                .append("</th><td>")
                .append(escaped(shown(value)))
                .append("</td></tr>\n");
    }

    private static String shown(@Nullable String value) {
        return value == null ? "not stated · 未申报" : value;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
