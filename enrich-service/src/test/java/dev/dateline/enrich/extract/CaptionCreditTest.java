package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Captions name whose the image is in every language, and tell of photographs themselves. */
class CaptionCreditTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          הדוכן האחרון בשוק | צילום: דנה אלמוג       ; הדוכן האחרון בשוק          ; דנה אלמוג
          הדוכן האחרון בשוק (צילום: דנה אלמוג)       ; הדוכן האחרון בשוק          ; דנה אלמוג
          ভাঙনে বিলীন হওয়া বসতভিটা। ছবি: তানভীর আহমেদ ; ভাঙনে বিলীন হওয়া বসতভিটা। ; তানভীর আহমেদ
          Người dân bật đèn - Ảnh: TRẦN QUÝ          ; Người dân bật đèn          ; TRẦN QUÝ
          اولین تراموا در ایستگاه. عکس: مریم احمدی   ; اولین تراموا در ایستگاه.   ; مریم احمدی
          Gólya a kéményen. Fotó: Kiss Dániel / Tisza ; Gólya a kéményen.         ; Kiss Dániel / Tisza
          老街火災現場。（記者林佳穎攝）             ; 老街火災現場。             ; 林佳穎
          Silta yöllä. Kuva: Anna Koski (Satama Oy)  ; Silta yöllä.               ; Anna Koski (Satama Oy)
          The old bridge at night (photo Jane Roe)   ; The old bridge at night    ; Jane Roe
          Il vecchio ponte (foto Giulia Bernasco/Il Porto) ; Il vecchio ponte     ; Giulia Bernasco/Il Porto
          Le pont sous la neige. Photo Maud Cheylard ; Le pont sous la neige.     ; Maud Cheylard
          Stary most nocą. Fot. Anna Nowicka         ; Stary most nocą.           ; Anna Nowicka
          """)
  void theCreditIsPartedFromTheCaption(String line, String text, String credit) {
    assertThat(CaptionCredit.of(line)).isEqualTo(new Caption(text, credit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "市民が夜の橋を撮影",
        "ドローンで上空から撮影",
        "ドローン撮影",
        "町から米国に船を提供",
        "朝市の様子＝昨年撮影",
        "朝市の様子＝5日、浜風町で撮影",
        "朝市の様子＝3月撮影",
        "市民用手機拍攝",
        "夜裡的老橋，市民拍攝",
        "The mayor in 1986 (photo from the archive of the town)",
        "La sindaca mostra una vecchia foto di Roma",
        "Die Ladenzeile. Foto Meier ist seit Mai geschlossen.",
        "She shows a photo Jane Roe took of the bridge",
        "Ảnh Bác Hồ trong lớp học",
        "Trong ảnh: cây cầu cũ bị sập trong đêm mưa lớn hôm thứ hai vừa qua tại cảng",
        "再開した朝市＝5日、浜風町、田中一郎撮影",
        "港を出る船と見送る人たち（空中撮影）",
        "港に停泊する船、望遠撮影",
        "市の会議室、関係者提供",
        "昨天深夜的火災現場。圖／讀者提供",
        "昨天深夜的火災現場，鏡頭遠攝",
        "Kuva: Silta vuonna 1932",
        "Gambar: jalur trem lama di Lindhaven",
        "Graphic: How the tram will run",
        "Grafik: So fährt die Bahn",
        "Grafik: Die Preise seit 2020",
        "Traurige Grafik: Die Preise",
        "Screenshot: the page of the council on Monday",
        "Lindhaven Illustration: A Short History",
        "The winner. Photo Finish",
        "في الصورة: رئيسة البلدية",
        "사진: 다시 열린 새벽시장",
        "사진=1932년의 다리",
        "ภาพ: รถรางคันแรกในปี 2475",
        "तस्वीर: पुराना पुल",
        "ภาพแรก: ชาวเมืองเดินข้ามสะพาน"
      })
  void whatTellsOfAPhotographNamesNobody(String line) {
    assertThat(CaptionCredit.of(line)).isEqualTo(new Caption(line, null));
  }
}
