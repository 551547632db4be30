package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notices in any wording under the metadata of an article, and briefs that know the same words. */
class NoticeLanguagesTest {
  private static final String HEAD =
      "<header><a href=/><img src=/l.svg></a><nav><a href=/a>A</a> <a href=/b>B</a></nav></header>";
  private static final String LOGIN = "<form><input type=email><input type=password></form>";

  private static Reason reason(String language, String body) {
    String html = ConsentWallTest.page(language, "Old mill of Lindhaven in the year 2031", body);
    return Pages.EXTRACTOR.extract(Page.of(html, "https://courier.example/town/mill"))
            instanceof NotAnArticle not
        ? not.reason()
        : null;
  }

  private static String notice(String heading, String text) {
    return (heading == null ? "" : "<h1>" + heading + "</h1>") + "<p>" + text + "</p>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | One more step | Our systems have detected unusual traffic from your browser. Confirm that you are a person and not a bot.
          de | Einen Augenblick | Ihr Browser wird überprüft. Bitte bestätigen Sie, dass Sie kein Roboter sind.
          fr | Encore une étape | Nous vérifions que vous n’êtes pas un robot. Votre navigateur doit accepter le contrôle de sécurité.
          es | Un paso más | Estamos comprobando tu navegador. Confirma que no eres un robot para continuar.
          pt | Só mais um passo | Estamos a verificar o seu navegador. Confirme que não é um robô e aguarde.
          it | Ancora un passo | Stiamo controllando il tuo browser. Conferma che non sei un robot.
          nl | Nog één stap | We controleren je browser. Bevestig dat je geen robot bent.
          sv | Ett ögonblick | Vi kontrollerar din webbläsare. Bekräfta att du inte är en robot.
          da | Et øjeblik | Vi kontrollerer din browser. Bekræft, at du ikke er en robot.
          fi | Hetkinen | Tarkistamme selaintasi. Vahvista, ettet ole robotti.
          pl | Jeszcze chwila | Sprawdzamy twoją przeglądarkę. Potwierdź, że nie jesteś robotem.
          cs | Okamžik | Ověřujeme váš prohlížeč. Potvrďte, že nejste robot.
          hu | Egy pillanat | Ellenőrizzük a böngészőjét. Erősítse meg, hogy nem robot.
          ro | O clipă | Verificăm browserul dvs. Confirmați că nu sunteți robot.
          ru | Минутку | Мы проверяем ваш браузер. Подтвердите, что вы не робот.
          uk | Хвилинку | Ми перевіряємо ваш браузер. Підтвердьте, що ви не робот.
          el | Μια στιγμή | Ελέγχουμε το πρόγραμμα περιήγησής σας. Επιβεβαιώστε ότι δεν είστε ρομπότ.
          tr | Az kaldı | Tarayıcınız kontrol ediliyor. Lütfen robot olmadığınızı doğrulayın.
          ar | لحظة | نتحقق من متصفحك. يرجى تأكيد أنك لست روبوت.
          he | רגע | אנחנו בודקים את הדפדפן שלך. אנא אשר שאינך רובוט.
          fa | یک لحظه | در حال بررسی مرورگر شما هستیم. تأیید کنید که ربات نیستید.
          hi | एक क्षण | हम आपके ब्राउज़र की जाँच कर रहे हैं। पुष्टि करें कि आप रोबोट नहीं हैं।
          ja | 少々お待ちください | ブラウザを確認しています。ロボットでないことを確認してください。
          ko | 잠시만요 | 브라우저를 확인하고 있습니다. 로봇이 아닌지 확인해 주세요.
          zh | 请稍等 | 正在检查您的浏览器。请确认您不是机器人。
          vi | Chờ một chút | Chúng tôi đang kiểm tra trình duyệt của bạn. Hãy xác minh bạn không phải robot.
          id | Sebentar | Kami sedang memeriksa peramban Anda. Pastikan Anda bukan robot.
          th | รอสักครู่ | เรากำลังตรวจสอบเบราว์เซอร์ของคุณ โปรดยืนยันว่าคุณไม่ใช่หุ่นยนต์
          bg | Момент | Проверяваме вашия браузър. Потвърдете, че не сте робот.
          sl | Trenutek | Preverjamo vaš brskalnik. Potrdite, da niste robot.
          lt | Akimirką | Tikriname jūsų naršyklę. Patvirtinkite, kad nesate robotas.
          """)
  void aCheckOfTheReaderIsAChallenge(String language, String heading, String text) {
    assertThat(reason(language, notice(heading, text))).isEqualTo(Reason.CHALLENGE);
    assertThat(reason(language, HEAD + "<main><div>" + notice(heading, text) + "</div></main>"))
        .isEqualTo(Reason.CHALLENGE);
    assertThat(reason(language, "<article>" + notice(heading, text) + "</article>"))
        .isNotEqualTo(Reason.CHALLENGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Oops | We can’t find the page you asked for. It may have been deleted. Try a search or go to the home page.
          en | This link is broken | The article has been removed or the address was mistyped. Please use the search.
          de | Ups | Die gesuchte Seite existiert nicht mehr. Bitte nutzen Sie die Suche oder gehen Sie zur Startseite.
          fr | Oups | La page demandée n’existe plus. Vous pouvez utiliser la recherche ou revenir à l’accueil.
          es | Vaya | La página que buscas ya no existe. Usa el buscador o vuelve a la portada.
          pt | Ops | A página que procura já não existe. Use a pesquisa ou volte à página inicial.
          it | Ops | La pagina che cerchi non esiste più. Usa la ricerca o torna alla home.
          nl | Oeps | De pagina die je zoekt bestaat niet meer. Gebruik de zoekfunctie of ga terug naar de voorpagina.
          sv | Hoppsan | Sidan du söker finns inte längre. Använd sökrutan eller gå till startsidan.
          da | Ups | Siden, du leder efter, findes ikke. Brug søgefeltet eller gå til forsiden.
          pl | Ups | Strona, której szukasz, nie istnieje. Skorzystaj z wyszukiwarki lub wróć na stronę główną.
          cs | Jejda | Stránka, kterou hledáte, neexistuje. Zkuste vyhledávání nebo hlavní stránku.
          ru | Увы | Страница, которую вы ищете, не существует. Воспользуйтесь поиском или вернитесь на главную.
          tr | Hay aksi | Aradığınız sayfa mevcut değil. Arama yapın ya da ana sayfaya dönün.
          ar | عذرا | الصفحة التي تبحث عنها غير موجودة. يمكنك استخدام البحث أو العودة إلى الصفحة الرئيسية.
          hi | क्षमा करें | आप जो पेज खोज रहे हैं वह मौजूद नहीं है। कृपया खोज का उपयोग करें।
          ja | 申し訳ありません | お探しのページは存在しません。トップページから検索してください。
          zh | 抱歉 | 您要找的页面不存在。请使用搜索或返回首页。
          """)
  void aPageThatIsGoneIsToldByWhatItSpeaksOf(String language, String heading, String text) {
    assertThat(reason(language, notice(heading, text))).isEqualTo(Reason.SOFT_404);
    assertThat(reason(language, HEAD + "<main><div>" + notice(heading, text) + "</div></main>"))
        .isEqualTo(Reason.SOFT_404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Members only | Enter your e-mail and password to go on. No account yet? Register for free.
          de | Nur für Abonnenten | Bitte geben Sie E-Mail und Passwort ein. Noch kein Konto? Jetzt registrieren.
          fr | Espace abonnés | Saisissez votre adresse et votre mot de passe. Pas encore de compte ? Inscrivez-vous.
          es | Solo suscriptores | Escribe tu correo y tu contraseña. ¿No tienes cuenta? Regístrate gratis.
          it | Riservato agli abbonati | Inserisci e-mail e password. Non hai un account? Registrati.
          nl | Alleen voor abonnees | Vul je e-mail en wachtwoord in. Nog geen account? Registreer je.
          pl | Tylko dla prenumeratorów | Podaj e-mail i hasło. Nie masz konta? Załóż je za darmo.
          ru | Только для подписчиков | Введите почту и пароль. Нет аккаунта? Зарегистрируйтесь.
          tr | Abonelere özel | E-posta ve şifrenizi girin. Hesabınız yok mu? Ücretsiz üye olun.
          ar | للمشتركين فقط | أدخل بريدك وكلمة المرور. ليس لديك حساب؟ سجل مجانا.
          ja | 会員限定 | メールアドレスとパスワードを入力してください。アカウントをお持ちでない方は登録へ。
          zh | 会员专享 | 请输入邮箱和密码。还没有账号？免费注册。
          cs | Jen pro předplatitele | Zadejte e-mail a heslo. Nemáte účet? Přihlaste se k odběru.
          sv | Endast för prenumeranter | Ange e-post och lösenord. Inget konto? Registrera dig.
          """)
  void aLoginIsToldByItsFormAndWhatItSpeaksOf(String language, String heading, String text) {
    String login = "<div>" + notice(heading, text) + LOGIN + "</div>";
    String brief = "<p>The mill was built in 1702, and it burned twice before the war.</p>";

    assertThat(reason(language, login)).isEqualTo(Reason.EMPTY);
    assertThat(reason(language, HEAD + login)).isEqualTo(Reason.EMPTY);
    assertThat(reason(language, "<div>" + LOGIN + "</div>" + brief)).isNull();
    assertThat(reason(language, login + brief)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | This page needs JavaScript. Switch it on in your browser and reload.
          de | Diese Seite benötigt JavaScript. Schalten Sie es in Ihrem Browser ein.
          fr | Cette page nécessite JavaScript. Activez-le dans votre navigateur.
          es | Esta página necesita JavaScript. Actívalo en tu navegador.
          it | Questa pagina richiede JavaScript. Abilitalo nel tuo browser.
          pl | Ta strona wymaga JavaScriptu. Włącz go w swojej przeglądarce.
          ru | Для просмотра этой страницы включите JavaScript в браузере.
          tr | Bu sayfa için tarayıcınızda JavaScript'i etkinleştirin.
          ar | يرجى تفعيل JavaScript في متصفحك لعرض هذه الصفحة.
          hi | इस पेज को देखने के लिए अपने ब्राउज़र में JavaScript सक्षम करें।
          zh | 请在浏览器中启用JavaScript以查看此页面。
          ko | 이 페이지를 보려면 브라우저에서 JavaScript를 활성화하세요.
          vi | Hãy bật JavaScript trong trình duyệt để xem trang này.
          id | Aktifkan JavaScript di peramban Anda untuk melihat halaman ini.
          pt | Esta página requer JavaScript. Ative-o no seu navegador.
          cs | Tato stránka vyžaduje JavaScript. Povolte jej v prohlížeči.
          el | Αυτή η σελίδα απαιτεί JavaScript. Ενεργοποιήστε το στο πρόγραμμα περιήγησής σας.
          he | יש להפעיל JavaScript בדפדפן כדי לצפות בדף זה.
          """)
  void aShellThatAsksForScriptsIsToldByWhatItSpeaksOf(String language, String text) {
    assertThat(reason(language, "<p>" + text + "</p>")).isEqualTo(Reason.EMPTY);
    assertThat(reason(language, HEAD + "<div>" + text + "</div>")).isEqualTo(Reason.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Police blocked access to the harbour on Monday. Visitors must wait for a security check. You can take the ferry.
          en | The rail connection to Holm is blocked until Friday. You can check replacement buses at the station.
          en | A robot checks tickets on the new tram. It verifies a ticket in a second and has a human helper.
          en | The council removed a page from its minutes. The content no longer exists. The archive will search for a copy.
          en | You will not find the old bakery at its address any more. It moved to the back of the home of Mrs Holm.
          en | Thieves stole passwords of 300 account holders at the savings bank. If you have an account, register at the desk.
          en | The town opens a new browser museum. You can check in with a robot at the door.
          en | Two robots blocked the tram line on Monday. Check your connection before you travel.
          en | Sorry seems to be the hardest word on the page. A play about a lost article, not found for years, opens tonight. Try it.
          de | Die Polizei hat den Zugang zum Hafen gesperrt. Sie können die Fähre nehmen. Die Sicherheit werde überprüft.
          de | Ein Roboter prüft die Fahrkarten in der neuen Bahn. Er bestätigt sie in einer Sekunde.
          de | Die Verbindung nach Holm ist bis Freitag gesperrt. Prüfen Sie am Bahnhof die Busse.
          de | Im Archiv fehlt eine Seite. Die Suche dauert an. Sie existiert nicht mehr, fürchtet der Leiter.
          fr | La police a bloqué l’accès au port. Vous pouvez prendre le bac. La sécurité est vérifiée à l’entrée.
          fr | Un robot contrôle les billets. Il vérifie chaque billet en une seconde, et la connexion est bonne.
          fr | La page du livre n’existe plus. La recherche continue aux archives, et vous pouvez aider.
          es | La policía bloqueó el acceso al puerto. Usted puede tomar el ferry. Hay controles de seguridad.
          es | Un robot comprueba los billetes del tranvía. Puedes verlo en la estación desde el lunes.
          it | La polizia ha bloccato l’accesso al porto. Puoi prendere il traghetto. Si controlla la sicurezza.
          it | La pagina del registro non esiste più. La ricerca continua in archivio.
          ru | Полиция заблокировала доступ к порту. Вы можете сесть на паром. Безопасность проверяют.
          ru | Страница старой книги не найдена. Поиск продолжается, и вы можете помочь.
          pl | Policja zablokowała dostęp do portu. Możesz popłynąć promem. Trwa sprawdzanie bezpieczeństwa.
          tr | Polis limana erişimi engelledi. Feribotla gidebilirsiniz. Güvenlik kontrol ediliyor.
          ja | 警察は港へのアクセスを拒否した。安全を確認するためだ。あなたはフェリーに乗れる。
          ja | ロボットが切符を確認する。人間の助手もいる。
          zh | 警方封锁了港口，拒绝车辆访问。您可以乘坐渡轮。安全检查仍在继续。
          zh | 机器人检查车票。乘客请稍候。
          ar | حظرت الشرطة الوصول إلى الميناء. يمكنك ركوب العبارة. يجري التحقق من الأمان.
          en | Readers ask us how to switch on dark mode in the browser. Open the settings and activate it.
          en | JavaScript courses for children begin on Monday. You can register on the page of the library, which requires an account.
          de | JavaScript-Kurse für Kinder beginnen am Montag. Sie benötigen einen Laptop mit Browser.
          """)
  void aBriefThatKnowsTheWordsIsAnArticle(String language, String text) {
    String brief = "<p>" + String.join(".</p><p>", text.split("\\. ")) + "</p>";
    String drawer = "<div class=drawer><h3>Log in</h3>" + LOGIN + "</div>";

    for (String body :
        new String[] {
          "<div><p>" + text + "</p></div>",
          "<h1>Small news</h1><div>" + brief + "</div>",
          HEAD + "<main>" + brief + "</main>",
          drawer + "<div>" + brief + "</div>"
        }) {
      assertThat(reason(language, body)).isNull();
    }
  }
}
