use super::super::term::capability;
use super::*;
use rstest::rstest;

const PACK: &str = include_str!("../../../framework/sof/themes.toml");

#[test]
fn the_themes_of_the_pack_are_whole() {
    let (themes, faults) = Themes::read(PACK);
    assert_eq!(faults, []);
    for name in ThemeName::ALL {
        let theme = themes.get(*name);
        let lacking: Vec<_> = Meaning::ALL.iter().filter(|meaning| !theme.styles.contains_key(meaning)).collect();
        assert_eq!(lacking, Vec::<&Meaning>::new(), "{}", name.name());
    }
}

#[test]
fn mono_has_no_colour_and_still_tells_what_matters() {
    let mono = Themes::read(PACK).0.get(ThemeName::Mono);
    for meaning in Meaning::ALL {
        let style = mono.style(*meaning);
        assert_eq!((style.fg, style.bg), (None, None), "{}", meaning.name());
    }
    let plain = mono.style(Meaning::Text);
    for meaning in [Meaning::Focus, Meaning::Selection, Meaning::Problem, Meaning::Key] {
        assert_ne!(mono.style(meaning), plain, "{}", meaning.name());
    }
}

#[test]
fn every_theme_shows_the_selected_row_on_any_background() {
    let themes = Themes::read(PACK).0;
    for name in ThemeName::ALL {
        assert!(themes.get(*name).style(Meaning::Selection).add_modifier.contains(Modifier::REVERSED));
    }
}

#[test]
fn a_theme_is_read_in_both_ways_of_writing() {
    let (themes, faults) =
        Themes::read("[theme.mono]\nkey = { bold = true, dim = false }\n[theme.sixteen.lack]\nfg = \"light-red\"\n");
    assert_eq!(faults, []);
    assert_eq!(themes.get(ThemeName::Mono).style(Meaning::Key), Style::new().bold());
    assert_eq!(themes.get(ThemeName::Sixteen).style(Meaning::Lack), Style::new().fg(Color::LightRed));
    assert_eq!(Themes::default().get(ThemeName::Mono).style(Meaning::Selection), Style::new().reversed());
}

#[rstest]
#[case("[theme.mono]\n\nkye = {}\n", 3, "kye")]
#[case("[theme.neon]\nkey = {}\n", 1, "neon")]
#[case("[colours]\n", 1, "colours")]
#[case("[theme.sixteen.key]\nfg = \"mauve\"\n", 2, "mauve")]
#[case("[theme.sixteen.key]\nblink = true\n", 2, "blink")]
#[case("[theme.sixteen.key]\nbold = 1\n", 2, "bold")]
#[case("[theme.sixteen\n", 1, "")]
fn a_fault_has_its_line(#[case] text: &str, #[case] line: usize, #[case] written: &str) {
    assert_eq!(Themes::read(text).1.first(), Some(&ThemeFault { line, written: written.into() }));
}

#[rstest]
#[case(None, false, Some("xterm-256color"), None, ThemeName::Sixteen)]
#[case(None, true, Some("xterm-256color"), Some("truecolor"), ThemeName::Mono)]
#[case(Some(ThemeName::Sixteen), true, Some("xterm"), None, ThemeName::Sixteen)]
#[case(Some(ThemeName::Mono), false, Some("xterm"), None, ThemeName::Mono)]
#[case(Some(ThemeName::Sixteen), false, Some("vt100"), None, ThemeName::Mono)]
#[case(None, false, Some("vt100"), Some("truecolor"), ThemeName::Sixteen)]
#[case(None, false, Some("linux"), None, ThemeName::Sixteen)]
#[case(None, false, Some("dumb"), Some("truecolor"), ThemeName::Mono)]
#[case(None, false, None, None, ThemeName::Mono)]
fn the_theme_follows_from_setting_and_environment(
    #[case] setting: Option<ThemeName>,
    #[case] no_color: bool,
    #[case] term: Option<&str>,
    #[case] colorterm: Option<&str>,
    #[case] chosen: ThemeName,
) {
    assert_eq!(choose(setting, no_color, capability(term), colorterm), chosen);
}
