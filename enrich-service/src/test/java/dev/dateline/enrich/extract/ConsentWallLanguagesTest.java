package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests for consent in many languages, told by what they speak of rather than by their wording,
 * and texts about the same things that show nothing of the headline either. In the texts {@code /}
 * parts paragraphs.
 */
class ConsentWallLanguagesTest {
  private static final String TITLE = "Old mill of Lindhaven in the year 2031";
  private static final String HEAD =
      "<header><a href=/><img src=/l.svg></a><nav><a href=/a>A</a> <a href=/b>B</a></nav></header>";
  private static final String FOOT =
      "<footer><a href=/imprint>Imprint</a> <a href=/cookies>Cookies</a></footer>";

  private static Reason reason(String language, String body) {
    Page page =
        Page.of(ConsentWallTest.page(language, TITLE, body), "https://courier.example/town/mill");
    return Pages.EXTRACTOR.extract(page) instanceof NotAnArticle not ? not.reason() : null;
  }

  private static String paragraphs(String text) {
    return "<p>" + String.join("</p><p>", text.split(" / ")) + "</p>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Before you read on | We share your browsing data with 300 partners and use cookies to show you relevant ads. | The Gazette and its partners place cookies and read identifiers on your phone or computer for targeted advertising. | You may opt out or change your settings whenever you like. | I agree | Reject all
          de | Kurz bevor es losgeht | Wir und 300 Partner legen Cookies auf Ihrem Rechner ab und werten Ihr Nutzungsverhalten aus, damit Werbung zu Ihnen passt. | Die Gazette und ihre Partner speichern Cookies auf Ihrem Endgerät, um Werbung auszuspielen und deren Erfolg zu messen. | Ihre Zustimmung können Sie jederzeit in den Einstellungen widerrufen. | Einverstanden | Ablehnen
          fr | Vos données, votre choix | Nous et 300 partenaires déposons des cookies sur votre appareil afin de vous proposer de la publicité ciblée. | La Gazette et ses partenaires utilisent des traceurs pour personnaliser la publicité et mesurer l’audience. | Vous pouvez changer d’avis à tout moment en retirant votre consentement. | J’accepte | Tout refuser
          es | Tus datos, tu decisión | Nosotros y 300 socios guardamos cookies en tu dispositivo para enseñarte anuncios a tu medida. | La Gaceta y sus socios utilizan cookies para mostrar publicidad personalizada y analizar la navegación. | Puedes retirar el consentimiento cuando quieras. | Aceptar | Rechazar
          pt | Antes de ler | Nós e 300 parceiros guardamos cookies no seu dispositivo para lhe mostrar anúncios personalizados. | A Gazeta e os seus parceiros utilizam cookies para publicidade personalizada e medição de audiências. | Pode retirar o consentimento a qualquer momento. | Aceitar tudo | Recusar
          it | I tuoi dati, la tua scelta | Noi e 300 partner salviamo cookie sul tuo dispositivo per mostrarti annunci su misura. | La Gazzetta e i suoi partner usano cookie per pubblicità personalizzata e misurazione degli annunci. | Puoi revocare il consenso in qualsiasi momento. | Accetta tutto | Rifiuta
          nl | Jouw gegevens, jouw keuze | Wij en 300 partners slaan cookies op je apparaat op om je passende advertenties te tonen. | De Gazet en haar partners gebruiken cookies om advertenties te personaliseren en te meten. | Je toestemming kun je altijd weer intrekken. | Alles accepteren | Weigeren
          sv | Innan du läser vidare | Vi och 300 partner sparar kakor på din enhet för att visa anpassade annonser. | Gazetten och dess partner använder cookies för att visa anpassad reklam och mäta trafiken. | Du kan när som helst dra tillbaka ditt samtycke. | Godkänn | Neka
          da | Før du læser videre | Vi og 300 partnere gemmer cookies på din enhed for at vise dig relevante annoncer. | Gazetten og dens partnere bruger cookies til målrettet reklame og trafikmåling. | Du kan altid trække dit samtykke tilbage. | Tillad alle | Afvis
          no | Før du leser videre | Vi og 300 partnere lagrer informasjonskapsler på enheten din for å vise deg tilpasset reklame. | Gazetten og dens partnere bruker informasjonskapsler til målrettet annonsering. | Du kan når som helst trekke tilbake samtykket. | Godta alle | Avvis
          fi | Ennen kuin jatkat | Me ja 300 kumppania tallennamme evästeitä laitteellesi näyttääksemme kohdennettua mainontaa. | Gazette ja sen kumppanit käyttävät evästeitä mainonnan kohdentamiseen ja mittaamiseen. | Voit peruuttaa suostumuksen koska tahansa asetuksista. | Hyväksy kaikki | Hylkää
          is | Áður en þú heldur áfram | Við og 300 samstarfsaðilar okkar vistum vafrakökur í tækinu þínu til að birta sérsniðnar auglýsingar. | Blaðið og samstarfsaðilar þess nota vafrakökur til að sérsníða auglýsingar. | Þú getur afturkallað samþykki þitt hvenær sem er. | Samþykkja allt | Hafna
          et | Enne kui jätkad | Meie ja 300 partnerit salvestame sinu seadmesse küpsiseid, et näidata sulle sobivaid reklaame. | Leht ja selle partnerid kasutavad küpsiseid reklaami isikupärastamiseks. | Nõusoleku võid igal ajal tagasi võtta. | Nõustun | Keeldun
          lv | Pirms turpināt | Mēs un 300 partneri glabājam sīkdatnes jūsu ierīcē, lai rādītu jums piemērotas reklāmas. | Avīze un tās partneri izmanto sīkdatnes personalizētai reklāmai. | Piekrišanu varat atsaukt jebkurā laikā. | Piekrītu | Noraidīt
          lt | Prieš tęsiant | Mes ir 300 partnerių saugome slapukus jūsų įrenginyje, kad rodytume jums tinkamą reklamą. | Laikraštis ir jo partneriai naudoja slapukus suasmenintai reklamai. | Sutikimą galite bet kada atšaukti. | Sutinku | Atmesti
          pl | Zanim zaczniesz czytać | My i 300 partnerów zapisujemy pliki cookie na twoim urządzeniu, aby pokazywać ci dopasowane reklamy. | Gazeta i jej partnerzy używają plików cookie do personalizowania reklam i pomiaru ich skuteczności. | Zgodę możesz w każdej chwili wycofać. | Zgadzam się | Odrzuć
          cs | Než budete pokračovat | My a 300 partnerů ukládáme do vašeho zařízení soubory cookie, abychom vám zobrazovali reklamu na míru. | Deník a jeho partneři používají cookies k personalizaci reklam a měření jejich účinnosti. | Souhlas můžete kdykoli odvolat. | Souhlasím | Odmítnout
          sk | Skôr než budete pokračovať | My a 300 partnerov ukladáme do vášho zariadenia súbory cookie, aby sme vám zobrazovali reklamu na mieru. | Denník a jeho partneri používajú cookies na personalizáciu reklám. | Súhlas môžete kedykoľvek odvolať. | Súhlasím | Odmietnuť
          hu | Mielőtt továbblépne | Mi és 300 partnerünk sütiket tárolunk az Ön eszközén, hogy személyre szabott hirdetéseket mutassunk. | A lap és partnerei sütiket használnak a hirdetések személyre szabásához. | A hozzájárulást bármikor visszavonhatja. | Elfogadom | Elutasítom
          ro | Înainte de a continua | Noi și 300 de parteneri stocăm cookie-uri pe dispozitivul dvs. pentru a vă afișa reclame potrivite. | Gazeta și partenerii săi folosesc cookie-uri pentru publicitate personalizată. | Vă puteți retrage acordul oricând. | Accept | Refuz
          sl | Preden nadaljujete | Mi in 300 partnerjev shranjujemo piškotke na vašo napravo, da vam prikažemo prilagojene oglase. | Časnik in njegovi partnerji uporabljajo piškotke za prilagojeno oglaševanje. | Soglasje lahko kadar koli prekličete. | Sprejmem | Zavrni
          hr | Prije nego što nastavite | Mi i 300 partnera pohranjujemo kolačiće na vaš uređaj kako bismo vam prikazali prilagođene oglase. | List i njegovi partneri koriste kolačiće za personalizirano oglašavanje. | Privolu možete povući u bilo kojem trenutku. | Prihvaćam | Odbij
          sr | Пре него што наставите | Ми и 300 партнера чувамо колачиће на вашем уређају да бисмо вам приказали прилагођене огласе. | Лист и његови партнери користе колачиће за прилагођено оглашавање. | Сагласност можете повући у било ком тренутку. | Прихватам | Одбијам
          mk | Пред да продолжите | Ние и 300 партнери чуваме колачиња на вашиот уред за да ви прикажеме прилагодени реклами. | Весникот и неговите партнери користат колачиња за персонализирано рекламирање. | Согласноста можете да ја повлечете во секое време. | Прифаќам | Одбиј
          bg | Преди да продължите | Ние и 300 партньори съхраняваме бисквитки на вашето устройство, за да ви показваме подходящи реклами. | Вестникът и неговите партньори използват бисквитки за персонализирана реклама. | Можете да оттеглите съгласието си по всяко време. | Приемам | Отказ
          sq | Para se të vazhdoni | Ne dhe 300 partnerë ruajmë cookie në pajisjen tuaj për t'ju shfaqur reklama të përshtatura. | Gazeta dhe partnerët e saj përdorin cookie për reklama të personalizuara. | Pëlqimin mund ta tërhiqni në çdo kohë. | Pranoj | Refuzo
          el | Πριν συνεχίσετε | Εμείς και 300 συνεργάτες αποθηκεύουμε cookies στη συσκευή σας για να σας δείχνουμε στοχευμένες διαφημίσεις. | Η εφημερίδα και οι συνεργάτες της χρησιμοποιούν cookies για εξατομικευμένη διαφήμιση. | Μπορείτε να ανακαλέσετε τη συγκατάθεσή σας ανά πάσα στιγμή. | Αποδοχή | Απόρριψη
          tr | Devam etmeden önce | Biz ve 300 ortağımız, size uygun reklamlar göstermek için cihazınıza çerez yerleştiriyoruz. | Gazete ve ortakları kişiselleştirilmiş reklam için çerez kullanıyor. | Onayınızı dilediğiniz zaman geri çekebilirsiniz. | Kabul et | Reddet
          ru | Прежде чем продолжить | Мы и 300 партнёров сохраняем на вашем устройстве файлы cookie, чтобы показывать подходящую рекламу. | Газета и её партнёры используют файлы cookie для персонализированной рекламы. | Согласие можно отозвать в любой момент. | Принимаю | Отклонить
          uk | Перш ніж продовжити | Ми та 300 партнерів зберігаємо на вашому пристрої файли cookie, щоб показувати відповідну рекламу. | Газета та її партнери використовують файли cookie для персоналізованої реклами. | Згоду можна відкликати в будь-який момент. | Погоджуюсь | Відхилити
          be | Перш чым працягнуць | Мы і 300 партнёраў захоўваем на вашай прыладзе файлы cookie, каб паказваць вам рэкламу. | Газета і яе партнёры выкарыстоўваюць файлы cookie для персаналізаванай рэкламы. | Згоду можна адклікаць у любы час. | Згодны | Адхіліць
          ka | სანამ გააგრძელებთ | ჩვენ და 300 პარტნიორი ვინახავთ ქუქი-ფაილებს თქვენს მოწყობილობაზე, რათა გაჩვენოთ შესაბამისი რეკლამა. | გაზეთი და მისი პარტნიორები იყენებენ ქუქი-ფაილებს პერსონალიზებული რეკლამისთვის. | თანხმობა შეგიძლიათ ნებისმიერ დროს გააუქმოთ. | ვეთანხმები | უარყოფა
          hy | Նախքան շարունակելը | Մենք և մեր 300 գործընկերները քուքիներ ենք պահում ձեր սարքում՝ համապատասխան գովազդ ցուցադրելու համար։ | Թերթը և նրա գործընկերները օգտագործում են քուքիներ անհատականացված գովազդի համար։ | Կարող եք ցանկացած պահի հետ վերցնել ձեր համաձայնությունը։ | Ընդունել | Մերժել
          az | Davam etməzdən əvvəl | Biz və 300 tərəfdaşımız sizə uyğun reklamlar göstərmək üçün cihazınızda kukilər saxlayırıq. | Qəzet və tərəfdaşları fərdiləşdirilmiş reklam üçün kukilərdən istifadə edir. | Razılığınızı istənilən vaxt geri götürə bilərsiniz. | Qəbul et | Rədd et
          kk | Жалғастырмас бұрын | Біз бен 300 серіктес сізге лайықты жарнама көрсету үшін құрылғыңызда cookie файлдарын сақтаймыз. | Газет пен оның серіктестері жарнаманы жекелендіру үшін cookie файлдарын пайдаланады. | Келісіміңізді кез келген уақытта қайтарып ала аласыз. | Қабылдау | Бас тарту
          ar | قبل المتابعة | نحن و300 من شركائنا نحفظ ملفات تعريف الارتباط على جهازك لنعرض لك إعلانات تناسبك. | تستخدم الصحيفة وشركاؤها ملفات تعريف الارتباط لتخصيص الإعلانات وقياس أدائها. | يمكنك سحب موافقتك متى شئت. | أوافق | رفض
          he | לפני שממשיכים | אנחנו ו-300 שותפים שומרים עוגיות במכשיר שלך כדי להציג לך פרסומות מתאימות. | העיתון ושותפיו משתמשים בעוגיות לצורך פרסום מותאם אישית. | אפשר לחזור בך מההסכמה בכל עת. | אני מסכים | דחייה
          fa | پیش از ادامه | ما و ۳۰۰ شریک تجاری کوکی‌ها را روی دستگاه شما ذخیره می‌کنیم تا تبلیغات مناسب نشان دهیم. | روزنامه و شرکای آن از کوکی‌ها برای تبلیغات شخصی‌سازی‌شده استفاده می‌کنند. | می‌توانید رضایت خود را هر زمان پس بگیرید. | می‌پذیرم | رد کردن
          ur | جاری رکھنے سے پہلے | ہم اور ہمارے 300 شراکت دار آپ کے آلے پر کوکیز محفوظ کرتے ہیں تاکہ آپ کو موزوں اشتہارات دکھائیں۔ | اخبار اور اس کے شراکت دار ذاتی نوعیت کے اشتہارات کے لیے کوکیز استعمال کرتے ہیں۔ | آپ کسی بھی وقت اپنی رضامندی واپس لے سکتے ہیں۔ | قبول کریں | مسترد کریں
          hi | आगे बढ़ने से पहले | हम और हमारे 300 साझेदार आपके डिवाइस पर कुकीज़ रखते हैं ताकि आपको उपयुक्त विज्ञापन दिखा सकें। | अख़बार और उसके साझेदार विज्ञापनों को निजी बनाने के लिए कुकीज़ का उपयोग करते हैं। | आप अपनी सहमति कभी भी वापस ले सकते हैं। | स्वीकार करें | अस्वीकार करें
          mr | पुढे जाण्यापूर्वी | आम्ही आणि आमचे 300 भागीदार तुमच्या डिव्हाइसवर कुकीज ठेवतो जेणेकरून तुम्हाला योग्य जाहिराती दाखवता येतील. | वृत्तपत्र आणि त्याचे भागीदार जाहिरातींसाठी कुकीज वापरतात. | तुम्ही तुमची संमती कधीही मागे घेऊ शकता. | स्वीकारा | नकार
          bn | চালিয়ে যাওয়ার আগে | আমরা ও আমাদের ৩০০ অংশীদার আপনার ডিভাইসে কুকি রাখি, যাতে আপনাকে প্রাসঙ্গিক বিজ্ঞাপন দেখানো যায়। | সংবাদপত্র ও তার অংশীদাররা ব্যক্তিগতকৃত বিজ্ঞাপনের জন্য কুকি ব্যবহার করে। | আপনি যেকোনো সময় সম্মতি প্রত্যাহার করতে পারেন। | সম্মত | প্রত্যাখ্যান
          ta | தொடர்வதற்கு முன் | நாங்களும் எங்கள் 300 கூட்டாளர்களும் உங்கள் சாதனத்தில் குக்கீகளை சேமித்து, பொருத்தமான விளம்பரங்களை காட்டுகிறோம். | நாளிதழும் அதன் கூட்டாளர்களும் விளம்பரங்களுக்காக குக்கீகளைப் பயன்படுத்துகின்றனர். | உங்கள் ஒப்புதலை எப்போது வேண்டுமானாலும் திரும்பப் பெறலாம். | ஏற்கிறேன் | நிராகரி
          te | కొనసాగే ముందు | మేము మరియు మా 300 భాగస్వాములు మీకు తగిన ప్రకటనలు చూపడానికి మీ పరికరంలో కుకీలను నిల్వ చేస్తాము. | పత్రిక మరియు దాని భాగస్వాములు ప్రకటనల కోసం కుకీలను ఉపయోగిస్తారు. | మీ సమ్మతిని ఎప్పుడైనా ఉపసంహరించుకోవచ్చు. | అంగీకరించు | తిరస్కరించు
          gu | આગળ વધતા પહેલાં | અમે અને અમારા 300 ભાગીદારો તમને યોગ્ય જાહેરાતો બતાવવા તમારા ઉપકરણ પર કૂકીઝ રાખીએ છીએ. | અખબાર અને તેના ભાગીદારો જાહેરાત માટે કૂકીઝ વાપરે છે. | તમે તમારી સંમતિ ગમે ત્યારે પાછી ખેંચી શકો છો. | સ્વીકારો | નકારો
          pa | ਅੱਗੇ ਵਧਣ ਤੋਂ ਪਹਿਲਾਂ | ਅਸੀਂ ਅਤੇ ਸਾਡੇ 300 ਭਾਈਵਾਲ ਤੁਹਾਡੇ ਡਿਵਾਈਸ ਤੇ ਕੂਕੀਜ਼ ਰੱਖਦੇ ਹਾਂ ਤਾਂ ਜੋ ਤੁਹਾਨੂੰ ਢੁਕਵੇਂ ਇਸ਼ਤਿਹਾਰ ਦਿਖਾ ਸਕੀਏ। | ਅਖ਼ਬਾਰ ਅਤੇ ਇਸ ਦੇ ਭਾਈਵਾਲ ਇਸ਼ਤਿਹਾਰਾਂ ਲਈ ਕੂਕੀਜ਼ ਵਰਤਦੇ ਹਨ। | ਤੁਸੀਂ ਕਿਸੇ ਵੀ ਸਮੇਂ ਆਪਣੀ ਸਹਿਮਤੀ ਵਾਪਸ ਲੈ ਸਕਦੇ ਹੋ। | ਸਵੀਕਾਰ ਕਰੋ | ਰੱਦ ਕਰੋ
          ml | തുടരുന്നതിന് മുമ്പ് | ഞങ്ങളും ഞങ്ങളുടെ 300 പങ്കാളികളും നിങ്ങൾക്ക് അനുയോജ്യമായ പരസ്യങ്ങൾ കാണിക്കാൻ നിങ്ങളുടെ ഉപകരണത്തിൽ കുക്കികൾ സൂക്ഷിക്കുന്നു. | പത്രവും പങ്കാളികളും പരസ്യങ്ങൾക്കായി കുക്കികൾ ഉപയോഗിക്കുന്നു. | നിങ്ങളുടെ സമ്മതം എപ്പോൾ വേണമെങ്കിലും പിൻവലിക്കാം. | അംഗീകരിക്കുക | നിരസിക്കുക
          kn | ಮುಂದುವರಿಯುವ ಮೊದಲು | ನಾವು ಮತ್ತು ನಮ್ಮ 300 ಪಾಲುದಾರರು ನಿಮಗೆ ಸೂಕ್ತ ಜಾಹೀರಾತುಗಳನ್ನು ತೋರಿಸಲು ನಿಮ್ಮ ಸಾಧನದಲ್ಲಿ ಕುಕೀಗಳನ್ನು ಇರಿಸುತ್ತೇವೆ. | ಪತ್ರಿಕೆ ಮತ್ತು ಅದರ ಪಾಲುದಾರರು ಜಾಹೀರಾತಿಗಾಗಿ ಕುಕೀಗಳನ್ನು ಬಳಸುತ್ತಾರೆ. | ನಿಮ್ಮ ಒಪ್ಪಿಗೆಯನ್ನು ಯಾವಾಗ ಬೇಕಾದರೂ ಹಿಂಪಡೆಯಬಹುದು. | ಒಪ್ಪುತ್ತೇನೆ | ತಿರಸ್ಕರಿಸಿ
          th | ก่อนอ่านต่อ | เราและพันธมิตร 300 รายจัดเก็บคุกกี้บนอุปกรณ์ของคุณเพื่อแสดงโฆษณาที่เหมาะกับคุณ | หนังสือพิมพ์และพันธมิตรใช้คุกกี้เพื่อโฆษณาที่ตรงใจ | คุณสามารถถอนความยินยอมได้ทุกเมื่อ | ยอมรับทั้งหมด | ปฏิเสธ
          vi | Trước khi đọc tiếp | Chúng tôi và 300 đối tác lưu cookie trên thiết bị của bạn để hiển thị quảng cáo phù hợp. | Tờ báo và các đối tác sử dụng cookie để cá nhân hóa quảng cáo. | Bạn có thể rút lại sự đồng ý bất cứ lúc nào. | Tôi đồng ý | Từ chối
          id | Sebelum melanjutkan | Kami dan 300 mitra menyimpan cookie di perangkat Anda untuk menampilkan iklan yang sesuai. | Surat kabar dan mitranya memakai cookie untuk iklan yang dipersonalisasi. | Anda dapat mencabut persetujuan kapan saja. | Saya setuju | Tolak
          ms | Sebelum meneruskan | Kami dan 300 rakan kongsi menyimpan kuki pada peranti anda untuk memaparkan iklan yang sesuai. | Akhbar dan rakan kongsinya menggunakan kuki untuk pengiklanan peribadi. | Anda boleh menarik balik persetujuan pada bila-bila masa. | Setuju | Tolak
          sw | Kabla ya kuendelea | Sisi na washirika wetu 300 tunahifadhi vidakuzi kwenye kifaa chako ili kukuonyesha matangazo yanayokufaa. | Gazeti na washirika wake hutumia vidakuzi kwa matangazo. | Unaweza kuondoa idhini yako wakati wowote. | Nakubali | Kataa
          af | Voor jy voortgaan | Ons en ons 300 vennote stoor koekies op jou toestel om gepaste advertensies te wys. | Die koerant en sy vennote gebruik koekies vir persoonlike advertensies. | Jy kan jou toestemming enige tyd terugtrek. | Aanvaar | Weier
          ca | Abans de continuar | Nosaltres i 300 socis desem galetes al teu dispositiu per mostrar-te anuncis a mida. | El diari i els seus socis fan servir galetes per personalitzar la publicitat. | Pots retirar el consentiment en qualsevol moment. | Accepto | Rebutjar
          gl | Antes de continuar | Nós e 300 socios gardamos cookies no teu dispositivo para amosarche anuncios á medida. | O xornal e os seus socios empregan cookies para publicidade personalizada. | Podes retirar o consentimento en calquera momento. | Aceptar | Rexeitar
          eu | Jarraitu aurretik | Guk eta gure 300 bazkideek cookieak gordetzen ditugu zure gailuan, publizitate egokia erakusteko. | Egunkariak eta bere bazkideek cookieak erabiltzen dituzte publizitaterako. | Baimena edozein unetan ken dezakezu. | Onartu | Baztertu
          ja | 続きを読む前に | 私たちと300社のパートナーは、お客様に合った広告を表示するため、端末にCookieを保存します。 | 本紙とそのパートナーは、広告の最適化のためにクッキーを利用しています。 | 同意はいつでも取り消すことができます。 | 同意する | 拒否する
          ko | 계속하기 전에 | 저희와 300개 파트너는 맞춤 광고를 보여 드리기 위해 기기에 쿠키를 저장합니다. | 본지와 파트너는 맞춤형 광고를 위해 쿠키를 사용합니다. | 동의는 언제든지 철회할 수 있습니다. | 동의함 | 거부
          zh | 继续阅读之前 | 我们与300家合作伙伴会在您的设备上存储Cookie，以便向您展示合适的广告。 | 本报及其合作伙伴使用Cookie投放个性化广告。 | 您可以随时撤回同意。 | 接受 | 拒绝
          zh-tw | 繼續閱讀之前 | 我們與300家合作夥伴會在您的裝置上儲存Cookie，以便向您顯示合適的廣告。 | 本報及其合作夥伴使用Cookie投放個人化廣告。 | 您可以隨時撤回同意。 | 接受 | 拒絕
          """)
  void aRequestIsToldByItsSubjectsAndItsAnswers(
      String language,
      String heading,
      String own,
      String others,
      String choice,
      String yes,
      String no) {
    String told = paragraphs(own + " / " + choice);
    String named = paragraphs(others + " / " + choice);
    String buttons = "<button>" + yes + "</button><button>" + no + "</button>";
    String links = "<p><a href=/y>" + yes + "</a></p><p><a href=/n>" + no + "</a></p>";

    assertThat(reason(language, "<div><h2>" + heading + "</h2>" + told + buttons + "</div>"))
        .isEqualTo(Reason.CONSENT_WALL);
    assertThat(
            reason(
                language,
                HEAD + "<main><h1>" + heading + "</h1>" + told + links + "</main>" + FOOT))
        .isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(language, "<div>" + named + "<div>" + buttons + "</div></div>"))
        .isEqualTo(Reason.CONSENT_WALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Kurz bevor es losgeht | Wir und 300 Partner legen Cookies auf Ihrem Rechner ab und werten Ihr Nutzungsverhalten aus, damit Werbung zu Ihnen passt. | Ihre Zustimmung können Sie jederzeit in den Einstellungen widerrufen.
          fr | Vos données, votre choix | Nous et 300 partenaires déposons des cookies sur votre appareil afin de vous proposer de la publicité ciblée. | Vous pouvez changer d’avis à tout moment en retirant votre consentement.
          es | Tus datos, tu decisión | Nosotros y 300 socios guardamos cookies en tu dispositivo para enseñarte anuncios a tu medida. | Puedes retirar el consentimiento cuando quieras.
          pt | Antes de ler | Nós e 300 parceiros guardamos cookies no seu dispositivo para lhe mostrar anúncios personalizados. | Pode retirar o consentimento a qualquer momento.
          it | I tuoi dati, la tua scelta | Noi e 300 partner salviamo cookie sul tuo dispositivo per mostrarti annunci su misura. | Puoi revocare il consenso in qualsiasi momento.
          nl | Jouw gegevens, jouw keuze | Wij en 300 partners slaan cookies op je apparaat op om je passende advertenties te tonen. | Je toestemming kun je altijd weer intrekken.
          sv | Innan du läser vidare | Vi och 300 partner sparar kakor på din enhet för att visa anpassade annonser. | Du kan när som helst dra tillbaka ditt samtycke.
          da | Før du læser videre | Vi og 300 partnere gemmer cookies på din enhed for at vise dig relevante annoncer. | Du kan altid trække dit samtykke tilbage.
          no | Før du leser videre | Vi og 300 partnere lagrer informasjonskapsler på enheten din for å vise deg tilpasset reklame. | Du kan når som helst trekke tilbake samtykket.
          fi | Ennen kuin jatkat | Me ja 300 kumppania tallennamme evästeitä laitteellesi näyttääksemme kohdennettua mainontaa. | Voit peruuttaa suostumuksen koska tahansa asetuksista.
          is | Áður en þú heldur áfram | Við og 300 samstarfsaðilar okkar vistum vafrakökur í tækinu þínu til að birta sérsniðnar auglýsingar. | Þú getur afturkallað samþykki þitt hvenær sem er.
          et | Enne kui jätkad | Meie ja 300 partnerit salvestame sinu seadmesse küpsiseid, et näidata sulle sobivaid reklaame. | Nõusoleku võid igal ajal tagasi võtta.
          lv | Pirms turpināt | Mēs un 300 partneri glabājam sīkdatnes jūsu ierīcē, lai rādītu jums piemērotas reklāmas. | Piekrišanu varat atsaukt jebkurā laikā.
          lt | Prieš tęsiant | Mes ir 300 partnerių saugome slapukus jūsų įrenginyje, kad rodytume jums tinkamą reklamą. | Sutikimą galite bet kada atšaukti.
          pl | Zanim zaczniesz czytać | My i 300 partnerów zapisujemy pliki cookie na twoim urządzeniu, aby pokazywać ci dopasowane reklamy. | Zgodę możesz w każdej chwili wycofać.
          cs | Než budete pokračovat | My a 300 partnerů ukládáme do vašeho zařízení soubory cookie, abychom vám zobrazovali reklamu na míru. | Souhlas můžete kdykoli odvolat.
          sk | Skôr než budete pokračovať | My a 300 partnerov ukladáme do vášho zariadenia súbory cookie, aby sme vám zobrazovali reklamu na mieru. | Súhlas môžete kedykoľvek odvolať.
          hu | Mielőtt továbblépne | Mi és 300 partnerünk sütiket tárolunk az Ön eszközén, hogy személyre szabott hirdetéseket mutassunk. | A hozzájárulást bármikor visszavonhatja.
          ro | Înainte de a continua | Noi și 300 de parteneri stocăm cookie-uri pe dispozitivul dvs. pentru a vă afișa reclame potrivite. | Vă puteți retrage acordul oricând.
          sl | Preden nadaljujete | Mi in 300 partnerjev shranjujemo piškotke na vašo napravo, da vam prikažemo prilagojene oglase. | Soglasje lahko kadar koli prekličete.
          hr | Prije nego što nastavite | Mi i 300 partnera pohranjujemo kolačiće na vaš uređaj kako bismo vam prikazali prilagođene oglase. | Privolu možete povući u bilo kojem trenutku.
          sr | Пре него што наставите | Ми и 300 партнера чувамо колачиће на вашем уређају да бисмо вам приказали прилагођене огласе. | Сагласност можете повући у било ком тренутку.
          mk | Пред да продолжите | Ние и 300 партнери чуваме колачиња на вашиот уред за да ви прикажеме прилагодени реклами. | Согласноста можете да ја повлечете во секое време.
          bg | Преди да продължите | Ние и 300 партньори съхраняваме бисквитки на вашето устройство, за да ви показваме подходящи реклами. | Можете да оттеглите съгласието си по всяко време.
          sq | Para se të vazhdoni | Ne dhe 300 partnerë ruajmë cookie në pajisjen tuaj për t'ju shfaqur reklama të përshtatura. | Pëlqimin mund ta tërhiqni në çdo kohë.
          el | Πριν συνεχίσετε | Εμείς και 300 συνεργάτες αποθηκεύουμε cookies στη συσκευή σας για να σας δείχνουμε στοχευμένες διαφημίσεις. | Μπορείτε να ανακαλέσετε τη συγκατάθεσή σας ανά πάσα στιγμή.
          tr | Devam etmeden önce | Biz ve 300 ortağımız, size uygun reklamlar göstermek için cihazınıza çerez yerleştiriyoruz. | Onayınızı dilediğiniz zaman geri çekebilirsiniz.
          ru | Прежде чем продолжить | Мы и 300 партнёров сохраняем на вашем устройстве файлы cookie, чтобы показывать подходящую рекламу. | Согласие можно отозвать в любой момент.
          uk | Перш ніж продовжити | Ми та 300 партнерів зберігаємо на вашому пристрої файли cookie, щоб показувати відповідну рекламу. | Згоду можна відкликати в будь-який момент.
          be | Перш чым працягнуць | Мы і 300 партнёраў захоўваем на вашай прыладзе файлы cookie, каб паказваць вам рэкламу. | Згоду можна адклікаць у любы час.
          ka | სანამ გააგრძელებთ | ჩვენ და 300 პარტნიორი ვინახავთ ქუქი-ფაილებს თქვენს მოწყობილობაზე, რათა გაჩვენოთ შესაბამისი რეკლამა. | თანხმობა შეგიძლიათ ნებისმიერ დროს გააუქმოთ.
          hy | Նախքան շարունակելը | Մենք և մեր 300 գործընկերները քուքիներ ենք պահում ձեր սարքում՝ համապատասխան գովազդ ցուցադրելու համար։ | Կարող եք ցանկացած պահի հետ վերցնել ձեր համաձայնությունը։
          az | Davam etməzdən əvvəl | Biz və 300 tərəfdaşımız sizə uyğun reklamlar göstərmək üçün cihazınızda kukilər saxlayırıq. | Razılığınızı istənilən vaxt geri götürə bilərsiniz.
          kk | Жалғастырмас бұрын | Біз бен 300 серіктес сізге лайықты жарнама көрсету үшін құрылғыңызда cookie файлдарын сақтаймыз. | Келісіміңізді кез келген уақытта қайтарып ала аласыз.
          ar | قبل المتابعة | نحن و300 من شركائنا نحفظ ملفات تعريف الارتباط على جهازك لنعرض لك إعلانات تناسبك. | يمكنك سحب موافقتك متى شئت.
          he | לפני שממשיכים | אנחנו ו-300 שותפים שומרים עוגיות במכשיר שלך כדי להציג לך פרסומות מתאימות. | אפשר לחזור בך מההסכמה בכל עת.
          fa | پیش از ادامه | ما و ۳۰۰ شریک تجاری کوکی‌ها را روی دستگاه شما ذخیره می‌کنیم تا تبلیغات مناسب نشان دهیم. | می‌توانید رضایت خود را هر زمان پس بگیرید.
          ur | جاری رکھنے سے پہلے | ہم اور ہمارے 300 شراکت دار آپ کے آلے پر کوکیز محفوظ کرتے ہیں تاکہ آپ کو موزوں اشتہارات دکھائیں۔ | آپ کسی بھی وقت اپنی رضامندی واپس لے سکتے ہیں۔
          hi | आगे बढ़ने से पहले | हम और हमारे 300 साझेदार आपके डिवाइस पर कुकीज़ रखते हैं ताकि आपको उपयुक्त विज्ञापन दिखा सकें। | आप अपनी सहमति कभी भी वापस ले सकते हैं।
          mr | पुढे जाण्यापूर्वी | आम्ही आणि आमचे 300 भागीदार तुमच्या डिव्हाइसवर कुकीज ठेवतो जेणेकरून तुम्हाला योग्य जाहिराती दाखवता येतील. | तुम्ही तुमची संमती कधीही मागे घेऊ शकता.
          bn | চালিয়ে যাওয়ার আগে | আমরা ও আমাদের ৩০০ অংশীদার আপনার ডিভাইসে কুকি রাখি, যাতে আপনাকে প্রাসঙ্গিক বিজ্ঞাপন দেখানো যায়। | আপনি যেকোনো সময় সম্মতি প্রত্যাহার করতে পারেন।
          ta | தொடர்வதற்கு முன் | நாங்களும் எங்கள் 300 கூட்டாளர்களும் உங்கள் சாதனத்தில் குக்கீகளை சேமித்து, பொருத்தமான விளம்பரங்களை காட்டுகிறோம். | உங்கள் ஒப்புதலை எப்போது வேண்டுமானாலும் திரும்பப் பெறலாம்.
          te | కొనసాగే ముందు | మేము మరియు మా 300 భాగస్వాములు మీకు తగిన ప్రకటనలు చూపడానికి మీ పరికరంలో కుకీలను నిల్వ చేస్తాము. | మీ సమ్మతిని ఎప్పుడైనా ఉపసంహరించుకోవచ్చు.
          gu | આગળ વધતા પહેલાં | અમે અને અમારા 300 ભાગીદારો તમને યોગ્ય જાહેરાતો બતાવવા તમારા ઉપકરણ પર કૂકીઝ રાખીએ છીએ. | તમે તમારી સંમતિ ગમે ત્યારે પાછી ખેંચી શકો છો.
          pa | ਅੱਗੇ ਵਧਣ ਤੋਂ ਪਹਿਲਾਂ | ਅਸੀਂ ਅਤੇ ਸਾਡੇ 300 ਭਾਈਵਾਲ ਤੁਹਾਡੇ ਡਿਵਾਈਸ ਤੇ ਕੂਕੀਜ਼ ਰੱਖਦੇ ਹਾਂ ਤਾਂ ਜੋ ਤੁਹਾਨੂੰ ਢੁਕਵੇਂ ਇਸ਼ਤਿਹਾਰ ਦਿਖਾ ਸਕੀਏ। | ਤੁਸੀਂ ਕਿਸੇ ਵੀ ਸਮੇਂ ਆਪਣੀ ਸਹਿਮਤੀ ਵਾਪਸ ਲੈ ਸਕਦੇ ਹੋ।
          ml | തുടരുന്നതിന് മുമ്പ് | ഞങ്ങളും ഞങ്ങളുടെ 300 പങ്കാളികളും നിങ്ങൾക്ക് അനുയോജ്യമായ പരസ്യങ്ങൾ കാണിക്കാൻ നിങ്ങളുടെ ഉപകരണത്തിൽ കുക്കികൾ സൂക്ഷിക്കുന്നു. | നിങ്ങളുടെ സമ്മതം എപ്പോൾ വേണമെങ്കിലും പിൻവലിക്കാം.
          kn | ಮುಂದುವರಿಯುವ ಮೊದಲು | ನಾವು ಮತ್ತು ನಮ್ಮ 300 ಪಾಲುದಾರರು ನಿಮಗೆ ಸೂಕ್ತ ಜಾಹೀರಾತುಗಳನ್ನು ತೋರಿಸಲು ನಿಮ್ಮ ಸಾಧನದಲ್ಲಿ ಕುಕೀಗಳನ್ನು ಇರಿಸುತ್ತೇವೆ. | ನಿಮ್ಮ ಒಪ್ಪಿಗೆಯನ್ನು ಯಾವಾಗ ಬೇಕಾದರೂ ಹಿಂಪಡೆಯಬಹುದು.
          th | ก่อนอ่านต่อ | เราและพันธมิตร 300 รายจัดเก็บคุกกี้บนอุปกรณ์ของคุณเพื่อแสดงโฆษณาที่เหมาะกับคุณ | คุณสามารถถอนความยินยอมได้ทุกเมื่อ
          vi | Trước khi đọc tiếp | Chúng tôi và 300 đối tác lưu cookie trên thiết bị của bạn để hiển thị quảng cáo phù hợp. | Bạn có thể rút lại sự đồng ý bất cứ lúc nào.
          id | Sebelum melanjutkan | Kami dan 300 mitra menyimpan cookie di perangkat Anda untuk menampilkan iklan yang sesuai. | Anda dapat mencabut persetujuan kapan saja.
          ms | Sebelum meneruskan | Kami dan 300 rakan kongsi menyimpan kuki pada peranti anda untuk memaparkan iklan yang sesuai. | Anda boleh menarik balik persetujuan pada bila-bila masa.
          tl | Bago magpatuloy | Kami at ang aming 300 kasosyo ay nag-iimbak ng cookies sa iyong device upang magpakita ng angkop na patalastas. | Maaari mong bawiin ang iyong pahintulot anumang oras.
          sw | Kabla ya kuendelea | Sisi na washirika wetu 300 tunahifadhi vidakuzi kwenye kifaa chako ili kukuonyesha matangazo yanayokufaa. | Unaweza kuondoa idhini yako wakati wowote.
          af | Voor jy voortgaan | Ons en ons 300 vennote stoor koekies op jou toestel om gepaste advertensies te wys. | Jy kan jou toestemming enige tyd terugtrek.
          ca | Abans de continuar | Nosaltres i 300 socis desem galetes al teu dispositiu per mostrar-te anuncis a mida. | Pots retirar el consentiment en qualsevol moment.
          gl | Antes de continuar | Nós e 300 socios gardamos cookies no teu dispositivo para amosarche anuncios á medida. | Podes retirar o consentimento en calquera momento.
          eu | Jarraitu aurretik | Guk eta gure 300 bazkideek cookieak gordetzen ditugu zure gailuan, publizitate egokia erakusteko. | Baimena edozein unetan ken dezakezu.
          ja | 続きを読む前に | 私たちと300社のパートナーは、お客様に合った広告を表示するため、端末にCookieを保存します。 | 同意はいつでも取り消すことができます。
          ko | 계속하기 전에 | 저희와 300개 파트너는 맞춤 광고를 보여 드리기 위해 기기에 쿠키를 저장합니다. | 동의는 언제든지 철회할 수 있습니다.
          zh | 继续阅读之前 | 我们与300家合作伙伴会在您的设备上存储Cookie，以便向您展示合适的广告。 | 您可以随时撤回同意。
          zh-tw | 繼續閱讀之前 | 我們與300家合作夥伴會在您的裝置上儲存Cookie，以便向您顯示合適的廣告。 | 您可以隨時撤回同意。
          """)
  void aRequestThatLeavesNothingOutNeedsNoAnswers(
      String language, String heading, String own, String choice) {
    String told = "<h1>" + heading + "</h1>" + paragraphs(own + " / " + choice);

    assertThat(reason(language, told)).isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(language, HEAD + "<div>" + told + "</div>" + FOOT))
        .isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(language, HEAD + "<article>" + told + "</article>" + FOOT))
        .isNotEqualTo(Reason.CONSENT_WALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | This website uses cookies to improve your experience and to show ads. By clicking Accept you agree to that. | Accept
          de | Lesen Sie mit Werbung weiter: Dazu setzen Drittanbieter Cookies. Oder lesen Sie werbefrei im Abo. | Zustimmen und weiter
          fr | Ce site utilise des cookies pour vous montrer des publicités adaptées. Vous pouvez accepter ou refuser leur dépôt. | Accepter
          es | Este sitio usa cookies propias y de terceros para mostrar publicidad. Puedes aceptarlas o configurarlas. | Aceptar
          pl | Ta strona używa plików cookie w celach reklamowych. Możesz zmienić ustawienia w każdej chwili. | Akceptuję
          ru | Сайт использует файлы cookie для показа рекламы. Вы можете отказаться в настройках. | Принять
          ja | 当サイトでは広告配信のためにCookieを使用しています。設定はいつでも変更できます。 | 同意する
          """)
  void aShortRequestIsToldByItsAnswers(String language, String text, String yes) {
    String paragraph = "<p>" + text + "</p>";
    String button = "<button>" + yes + "</button>";
    String modal = "<div><h2>Courier</h2><div>" + paragraph + "</div>";

    assertThat(reason(language, "<div>" + paragraph + button + "</div>"))
        .isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(language, HEAD + modal + "<div>" + button + "</div></div>" + FOOT))
        .isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(language, "<div>" + paragraph + "</div>")).isNotEqualTo(Reason.CONSENT_WALL);
  }

  @Test
  void aRequestInLinesUnderItsNameIsAWall() {
    String lines =
        "<h2>We and our partners</h2>"
            + paragraphs(
                "We and our partners use cookies. / Store and access information on a device. / Personalised advertising. / 400 partners.");

    assertThat(reason("en", "<div>" + lines + "<button>OK</button></div>"))
        .isEqualTo(Reason.CONSENT_WALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The mill burned for the third time on Sunday night
          en | The mill burned again on Sunday night.
          th | โรงสีเก่าถูกไฟไหม้เป็นครั้งที่สามเมื่อคืนวันอาทิตย์ที่ผ่านมา ไม่มีผู้บาดเจ็บ
          ja | 古い水車小屋が日曜の夜、三度目の火事で焼けた
          """)
  void aBriefBesideADialogIsAnArticle(String language, String brief) {
    String dialog =
        "<div><h2>We value your privacy</h2><p>We and our 300 partners store cookies on your device and process personal data for advertising.</p><p>You may withdraw your consent at any time.</p><button>Accept all</button></div>";
    String text = "<p>" + brief + "</p>";

    assertThat(reason(language, dialog)).isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(language, text + dialog)).isNull();
    assertThat(reason(language, dialog + HEAD + "<main>" + text + "</main>" + FOOT)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | We and our partners used to put cookies on your device so that ads would follow you. That era ends today. / You told us in hundreds of letters that consent boxes spoil your breakfast. We agree. / Our settings page is gone, because there is nothing left to choose.
          en | Next month we and our advertisers will try a page without tracking. Readers of the sports section will see no cookie box and give no consent. / If it works, we will extend the trial to every device. You can withdraw from the trial in your account settings at any time. / Results will be published in June.
          en | Consumers may withdraw consent to cookies at any time, the appeals court ruled on Tuesday, and publishers must offer a button for it. / The Gazette and its partners had tracked devices for advertising without permission, the judges found. / The publisher has three weeks to change its settings.
          en | The regulator opened an inquiry into how newspapers and their partners share personal data for targeted advertising. / It wants to know whether readers can reject cookies as easily as they accept them. / Four publishers have been asked to hand over their consent records by May.
          en | Your phone keeps cookies from every site that you open. To delete them, open the settings and choose privacy. / You can also refuse consent to advertising for all sites at once: switch on the signal in your browser. / Partners of a site must then leave your device alone.
          en | ConsentPilot promises to answer cookie boxes for you. We tested it for a month on three devices. / It rejects advertising cookies on most sites, and lets you manage your choices in one place. / It costs nothing, but shares statistics with partners. You may switch that off in the settings.
          en | I am tired of cookies. Every morning your site asks whether I consent, and every morning I click reject. / What do your partners want with my device? I read the obituaries and the weather. / Please take advertising from the butcher, as you did when I was young. E. Marsh, Norr
          en | On Sunday an intruder read personal data of subscribers. Our partners have closed the gap, and advertising accounts are safe. / You need not change your settings. We will write to everyone whose device is affected. / We apologise to all of you.
          en | We publish today, in full, which partners receive personal data from our site. The list has 212 names, and most sell advertising. / You can judge for yourself. I was ashamed to read it, and I run this paper. / Consent that nobody understands is none.
          en | Question: Why do you refuse cookies? Answer: Because my privacy is mine, and advertisers can find me on the radio. / Question: You still accept them on the site of your own party. Answer: We use a partner for that, and I have told him to stop. / Question: So you consent? Answer: I suppose I do.
          de | Wir und unsere Partner haben jahrelang Cookies auf Ihren Geräten abgelegt. Damit hören wir auf. / Sie haben uns in vielen Briefen geschrieben, dass Sie die Einwilligungsfenster leid sind. Wir verstehen das. / Die Werbung bleibt, aber sie kennt Sie nicht mehr.
          de | Leser dürfen ihre Einwilligung in Cookies jederzeit widerrufen, entschied das Oberlandesgericht am Dienstag. / Die Gazette und ihre Partner hatten Geräte für Werbung ausgelesen, ohne zu fragen. / Der Verlag muss binnen drei Wochen seine Einstellungen ändern.
          de | Jede Seite legt Cookies auf Ihrem Handy ab. Zum Löschen öffnen Sie die Einstellungen und wählen Datenschutz. / Sie können Werbung auch für alle Seiten ablehnen. Partner der Seite müssen Ihr Gerät dann in Ruhe lassen. / Prüfen Sie das einmal im Monat.
          fr | Pendant des années, nous et nos partenaires avons déposé des cookies sur vos appareils. C’est terminé. / Vous nous avez écrit par centaines que les fenêtres de consentement vous lassent. Nous aussi. / La publicité reste, mais elle ne vous connaît pas.
          fr | Chacun peut retirer à tout moment son consentement aux cookies, a jugé mardi la cour d’appel. / La Gazette et ses partenaires suivaient les appareils à des fins publicitaires sans rien demander. / L’éditeur a trois semaines pour modifier ses réglages.
          fr | Votre téléphone garde les cookies de chaque site. Pour les effacer, ouvrez les réglages puis la rubrique vie privée. / Vous pouvez aussi refuser la publicité ciblée partout à la fois. Les partenaires doivent alors laisser votre appareil tranquille.
          es | Durante años nosotros y nuestros socios hemos guardado cookies en sus dispositivos. Se acabó. / Ustedes nos han escrito que las ventanas de consentimiento les cansan. A nosotros también. / La publicidad sigue, pero no sabe quién es usted.
          es | Tu teléfono guarda cookies de cada página. Para borrarlas abre la configuración y elige privacidad. / También puedes rechazar la publicidad personalizada de una vez. Los socios de la página dejarán en paz tu dispositivo.
          it | Per anni noi e i nostri partner abbiamo salvato cookie sui vostri dispositivi. Adesso basta. / Ci avete scritto che le finestre del consenso vi stancano. Anche noi. / La pubblicità resta, ma non sa chi siete.
          it | Il telefono conserva i cookie di ogni sito. Per cancellarli apri le impostazioni e scegli privacy. / Puoi anche rifiutare la pubblicità mirata una volta per tutte. I partner del sito devono lasciare in pace il tuo dispositivo.
          nl | Jaren hebben wij en onze partners cookies op uw apparaten gezet. Dat is voorbij. / U schreef ons dat de vensters om toestemming u vervelen. Ons ook. / De advertenties blijven, maar ze kennen u niet.
          sv | I åratal har vi och våra partner sparat cookies på era enheter. Det är slut nu. / Ni har skrivit att rutorna om samtycke tröttar er. Oss också. / Annonserna blir kvar, men de känner inte dig.
          da | I årevis har vi og vores partnere lagt cookies på jeres enheder. Det er slut. / I har skrevet, at boksene om samtykke trætter jer. Det gør de også os. / Reklamerne bliver, men de kender jer ikke.
          pl | Latami my i nasi partnerzy zapisywaliśmy pliki cookie na waszych urządzeniach. Kończymy z tym. / Pisaliście, że okienka ze zgodą was męczą. Nas też. / Reklamy zostaną, ale nie będą was znały.
          cs | Léta jsme my a naši partneři ukládali cookies do vašich zařízení. Končíme s tím. / Psali jste, že vás okna se souhlasem unavují. Nás také. / Reklama zůstane, ale nebude vás znát.
          ru | Годами мы и наши партнёры хранили файлы cookie на ваших устройствах. С этим покончено. / Вы писали, что окна с просьбой о согласии вас утомляют. Нас тоже. / Реклама останется, но вас она знать не будет.
          ru | Отозвать согласие на файлы cookie можно в любой момент, постановил во вторник апелляционный суд. / Газета и её партнёры собирали данные с устройств ради рекламы, не спрашивая читателей. / Издатель должен за три недели изменить настройки.
          tr | Yıllarca biz ve ortaklarımız cihazlarınıza çerez yerleştirdik. Bu bitti. / Onay pencerelerinin sizi yorduğunu yazdınız. Bizi de yordu. / Reklamlar kalacak ama sizi tanımayacak.
          ar | ظللنا سنوات نحن وشركاؤنا نحفظ ملفات تعريف الارتباط على أجهزتكم. انتهى ذلك. / كتبتم إلينا أن نوافذ الموافقة تتعبكم. وتتعبنا نحن أيضا. / الإعلانات باقية لكنها لا تعرفكم.
          hi | बरसों तक हम और हमारे साझेदार आपके डिवाइस पर कुकी रखते रहे। वह सिलसिला ख़त्म हुआ। / आपने लिखा कि सहमति की खिड़कियाँ आपको थकाती हैं। हमें भी। / विज्ञापन रहेंगे, पर वे आपको नहीं पहचानेंगे।
          hi | कुकी के लिए दी गई सहमति कभी भी वापस ली जा सकती है, उच्च न्यायालय ने मंगलवार को फ़ैसला दिया। / अख़बार और उसके साझेदार विज्ञापन के लिए उपकरणों पर नज़र रखते थे। / प्रकाशक को तीन हफ़्ते में सेटिंग बदलनी होगी।
          vi | Nhiều năm chúng tôi và các đối tác đã lưu cookie trên thiết bị của bạn. Chuyện đó đã chấm dứt. / Bạn viết rằng các cửa sổ xin đồng ý làm bạn mệt. Chúng tôi cũng vậy. / Quảng cáo vẫn còn, nhưng không biết bạn là ai.
          id | Bertahun-tahun kami dan mitra kami menyimpan cookie di perangkat Anda. Itu sudah berakhir. / Anda menulis bahwa jendela persetujuan melelahkan. Kami juga lelah. / Iklan tetap ada, tetapi tidak mengenal Anda.
          ja | 私たちとパートナーは長年、読者の端末にクッキーを保存していました。それも終わりです。 / 同意を求める窓に疲れたという手紙が何百通も届きました。私たちも同じです。 / 広告は残りますが、読者のことは知りません。
          ja | クッキーへの同意はいつでも撤回できる、と高裁は火曜日に判断した。 / 新聞社とパートナーは広告のために端末の情報を集めていた。 / 新聞社は3週間以内に設定を改める。
          ko | 수년 동안 저희와 파트너는 독자의 기기에 쿠키를 저장했습니다. 이제 끝났습니다. / 동의 창이 지겹다는 편지를 수백 통 받았습니다. 저희도 그렇습니다. / 광고는 남지만 독자를 알지 못합니다.
          zh | 多年来，我们和合作伙伴一直在您的设备上存储Cookie。这已经结束了。 / 您来信说同意窗口让人厌倦。我们也一样。 / 广告还在，但不认识您。
          zh | 高等法院周二裁定，对Cookie的同意可以随时撤回。 / 该报及其合作伙伴为投放广告收集设备信息，却没有询问读者。 / 出版商须在三周内更改设置。
          lt | Daugelį metų mes ir mūsų partneriai saugojome slapukus jūsų įrenginiuose. Tai baigta. / Jūs rašėte, kad sutikimo langai vargina. Mus taip pat. / Reklama liks, bet jūsų nepažins.
          sl | Leta smo mi in naši partnerji shranjevali piškotke na vaše naprave. Tega je konec. / Pisali ste, da vas okna s privolitvijo utrujajo. Nas tudi. / Oglasi ostanejo, a vas ne bodo poznali.
          el | Για χρόνια εμείς και οι συνεργάτες μας αποθηκεύαμε cookies στις συσκευές σας. Αυτό τελείωσε. / Μας γράψατε ότι τα παράθυρα συγκατάθεσης σας κουράζουν. Κι εμάς. / Οι διαφημίσεις μένουν, αλλά δεν σας γνωρίζουν.
          hu | Évekig mi és partnereink sütiket tároltunk az eszközeiken. Ennek vége. / Megírták nekünk, hogy a hozzájárulást kérő ablakok fárasztják önöket. Minket is. / A hirdetések maradnak, de nem ismerik önöket.
          fi | Vuosia me ja kumppanimme tallensimme evästeitä laitteisiinne. Se on ohi. / Kirjoititte, että suostumusikkunat väsyttävät teitä. Niin meitäkin. / Mainokset jäävät, mutta eivät tunne teitä.
          ro | Ani de zile noi și partenerii noștri am stocat cookie-uri pe dispozitivele voastre. S-a terminat. / Ne-ați scris că ferestrele de consimțământ vă obosesc. Și pe noi. / Reclamele rămân, dar nu vă cunosc.
          fa | سال‌ها ما و شرکای ما کوکی‌ها را روی دستگاه شما ذخیره می‌کردیم. این تمام شد. / نوشتید که پنجره‌های رضایت خسته‌تان می‌کند. ما را هم. / تبلیغات می‌ماند اما شما را نمی‌شناسد.
          """)
  void aTextAboutItWithoutItsHeadlineIsAnArticle(String language, String text) {
    String article = "<div class=t>" + paragraphs(text) + "</div>";
    String line = "<div><p>We use cookies.</p><button>Accept</button></div>";
    String dialog =
        "<div><p>We and our partners use cookies to show you ads.</p><p>You may manage your choices.</p><button>Accept all</button></div>";
    String settings = "<div><a href=/i>Imprint</a> <a href=# onclick=x()>Cookie settings</a></div>";
    String share = "<div><button>Share</button><button>Save</button>%s</div>".formatted(article);

    for (String body :
        new String[] {
          article,
          HEAD + "<main>" + article + "</main>" + FOOT,
          "<h1>The end of a habit</h1>" + article,
          "<h2>We value your privacy</h2>" + article,
          "<div id=root>" + article + line + "</div>",
          "<h1>The end of a habit</h1>" + article + dialog,
          dialog + "<main>" + article + "</main>",
          "<div id=root>" + article + settings + "</div>",
          share
        }) {
      assertThat(reason(language, body)).isNull();
    }
  }
}
