# A table that is too wide: on a terminal what had no room is named; without a pager it is fitted.
command -v python3 >/dev/null || skip 'needs python3'
project
for n in 1 2 3 4 5 6 7 8; do echo "a_long_param_$n: value-$n"; done >params.yaml
commit base
terminal() {
    NO_COLOR=1 python3 "$STORY_SUPPORT/terminal.py" --size 60x20 "$@" >"$STORY_LOG/drawn" || return
    sed 's/ *$//; /^$/d' "$STORY_LOG/drawn"
}
run terminal dvc exp show --no-pager --hide-workspace <<'END'
 ────────────────────────────────────────────────
  Experiment   Created        a_long_param_1   …
 ────────────────────────────────────────────────
  main         Jan 01, 2024   value-1          …
 ────────────────────────────────────────────────
7 columns had no room: a_long_param_2, a_long_param_3, a_long_param_4, a_long_param_5, a_long_param_6, a_long_param_7, a_long_param_8 (--columns chooses)
[exit 0]
END
run terminal env PAGER=cat dvc exp show --hide-workspace --columns a_long_param_1,a_long_param_2,a_long_param_3 <<'END'
 ──────────────────────────────────────────────────
  Experiment   a_long_param_1   a_long_param_2   …
 ──────────────────────────────────────────────────
  main         value-1          value-2          …
 ──────────────────────────────────────────────────
1 column had no room: a_long_param_3 (--columns chooses)
[exit 0]
END
run terminal env PAGER=cat dvc exp show --hide-workspace --columns a_long_param_1 <<'END'
 ─────────────────────────────
  Experiment   a_long_param_1
 ─────────────────────────────
  main         value-1
 ─────────────────────────────
[exit 0]
END
