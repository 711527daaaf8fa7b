extension SentenceRules {
    static let polish = SentenceRules()
        .adding(.title, "prof inż hab ks św im o płk gen por kpt red dyr")
        .adding(.never, "np tzn tj tzw m.in min ul al pl os pow woj wg ok ew zob por jw dot ds ww nt godz pt itp.w")
        .adding(.beforeNumber, "nr s str tel poz rozdz art ust pkt godz kl lok m kod wew dn")
        .adding(.dayOrMonth, "pon wt śr czw pt sob niedz stycz lut mar kwiec czerw lip sierp wrzes paźdz listop grudz")
        .adding(.afterNumber, "r w zł gr km tys mln h")
        .with(
            \.starters,
            """
            a aby albo ale bardzo bo był była były będzie będą chcemy co czy dla do dlatego dzieci dziecko dziękujemy
            dzisiaj dziś gdy gdzie go i ich ile jak jaki jakie jednak jego jej jest jestem jesteśmy jeśli jeżeli już
            każde każdy kiedy kto która które który lub ma mamy mieszka mogą może można my na nad nasza nasze nasz nie
            nowy o od oczywiście on ona one oni oraz pamiętaj pan pani po pod podczas ponieważ potem proszę prosimy
            przed przez przy państwo rodzice są się spotkanie szkoła ta tak także tam te ten to też tu twoje ty tylko
            u uczniowie w wam was wasz we wszyscy wszystkie z za zapraszamy zawsze ze zebranie że
            """
        )
        .with(\.labels, "klasa klasy klasie grupa grupie sala sali rok strona plan poziom")
        .with(\.spacedEndings, "i.t")

    static let russian = SentenceRules()
        .adding(.title, "им Им проф Проф акад доц ст св Св гр г-н г-жа Dr")
        .adding(.never, "ул Ул пр просп пер пл наб бул ш обл р-н пос дер т.е напр см ср ок прибл т.н т.к в.т.ч мкр")
        .adding(.beforeNumber, "д кв стр с корп к оф тел Тел доб рис гл п пп ст каб ауд № эт подъезд")
        .adding(.dayOrMonth, "Пн Вт Ср Чт Пт Сб Вс")
        .adding(.afterNumber, "г гг ч мин сек р руб коп км м см кг тыс млн в вв кл л")
        .with(\.spacedEndings, "т др")
        .with(
            \.starters,
            """
            А Без Благодарим Будет Будут В Вам Ваш Ваша Ваше Ваши Во Возьмите Вот Все Всем Всё Вы Где Да Давайте Дети
            Для До Его Ее Её Если Есть Ещё Еще За Завтра Звоните Здесь И Из Или Их К Каждый Как Какой Когда Кто Мы На
            Над Наш Наша Наше Наши Не Но Нет Ну О Об Он Она Они Оно От Перед По После Пожалуйста Помните Потом Почему
            При Принесите Приходите Приглашаем Просим Родители С Сегодня Со Спасибо Так Также Там То Тогда Только У
            Уважаемые Учитель Ученики Что Чтобы Школа Это Этот Эта Эти Я
            """
        )
        .with(\.labels, "класс классе группа группе план этап Группа Класс пункт вариант кабинет")

    static let ukrainian = SentenceRules()
        .adding(.title, "ім проф доц акад св пан п")
        .adding(.never, "вул Вул просп пров пл бул обл р-н смт т.зв напр див бл т.б мкр")
        .adding(.beforeNumber, "буд Буд кв стор с корп оф тел Тел рис розд ст каб ауд № д")
        .adding(.dayOrMonth, "Пн Вт Ср Чт Пт Сб Нд")
        .adding(.afterNumber, "р рр год хв сек грн коп км м см кг тис млн ст кл г л")
        .with(\.spacedEndings, "т ін")
        .with(
            \.starters,
            """
            А Або Адреса Але Без Буде Будь Будуть В Вам Ваш Ваша Ваше Ваші Ви Від Візьміть Все Всі Він Вона Вони Де
            Для Діти Дякуємо До З За Завтра Запрошуємо Збори І Із Й Його Їх Її Кожен Коли Ми На Над Наш Наша Наше Наші
            Не Ні Об О Перед Під Після По Потім Приходьте Про Просимо При Сьогодні Так Також Там Те То Тоді Тут У Учні
            Хто Це Цей Ця Ці Через Чи Чому Що Щоб Школа Я Як Якщо Який
            """
        )
        .with(\.labels, "клас класі група групі план етап Група Клас пункт варіант кабінет")
}
