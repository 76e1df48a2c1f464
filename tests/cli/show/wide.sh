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
# What differs stays longest, metrics and params in turn; what is equal in all rows goes first.
for n in 1 2 3 4; do echo "metric_$n: $n"; done >m.yaml
file dvc.yaml <<'END'
metrics: [m.yaml]
params: [params.yaml]
END
commit metrics
sed -i 's/_3: .*/_3: other/; s/_7: .*/_7: other/' params.yaml
sed -i 's/_2: .*/_2: 0.5/; s/_4: .*/_4: 0.5/' m.yaml
run terminal dvc exp show --no-pager --drop Created <<'END'
 ───────────────────────────────────────────────────────
  Experiment   …   metric_2   metric_4   a_long_param_3
 ───────────────────────────────────────────────────────
  workspace    …        0.5        0.5   other
  main         …          2          4   value-3
 ───────────────────────────────────────────────────────
9 columns had no room: a_long_param_7 and 8 equal in all rows (--columns chooses)
[exit 0]
END
run terminal dvc exp show --no-pager --drop Created --keep metric_1 <<'END'
 ───────────────────────────────────────────────────────
  Experiment   metric_1   metric_2   …   a_long_param_3
 ───────────────────────────────────────────────────────
  workspace           1        0.5   …   other
  main                1          2   …   value-3
 ───────────────────────────────────────────────────────
9 columns had no room: metric_4, a_long_param_7 and 7 equal in all rows (--columns chooses)
[exit 0]
END
run sh -c 'COLUMNS=60 dvc exp show --no-pager --drop Created | sed "s/ *$//"' <<'END'
 ────────────────────────────────────────────────
  Experiment   metric_1   …   a_long_param_1   …
 ────────────────────────────────────────────────
  workspace           1   …   value-1          …
  main                1   2   value-1          …
 ────────────────────────────────────────────────
END
# Of very many the first ones are named.
for n in $(seq 60); do echo "p_$n: $n"; done >params.yaml
run terminal dvc exp show --no-pager --drop Created <<'END'
 ──────────────────────────────────────────────────────────
  Experiment   metric_2   metric_4   p_1   p_2   p_3   p_4
 ──────────────────────────────────────────────────────────
  workspace         0.5        0.5   1     2     3     4
  main                2          4   -     -     -     -
 ──────────────────────────────────────────────────────────
66 columns had no room: p_5, p_6, p_7, p_8, p_9, p_10, p_11, p_12, p_13, p_14, p_15, p_16, p_17, p_18, p_19, p_20, p_21, p_22, p_23, p_24, p_25, p_26, p_27, p_28, 40 more and 2 equal in all rows (--columns chooses)
[exit 0]
END
# What the rows are sorted by stays.
quietly dvc exp save -n e
run terminal dvc exp show --no-pager --drop Created --sort-by p_60 <<'END'
 ──────────────────────────────────────────────────────────
  Experiment        metric_2   metric_4   p_1   p_2   p_60
 ──────────────────────────────────────────────────────────
  workspace              0.5        0.5   1     2     60
  main                     2          4   -     -     -
  └── 2178169 [e]        0.5        0.5   1     2     60
 ──────────────────────────────────────────────────────────
67 columns had no room: p_3, p_4, p_5, p_6, p_7, p_8, p_9, p_10, p_11, p_12, p_13, p_14, p_15, p_16, p_17, p_18, p_19, p_20, p_21, p_22, p_23, p_24, p_25, p_26, 41 more and 2 equal in all rows (--columns chooses)
[exit 0]
END
