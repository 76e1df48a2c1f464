# Names and values that talk to the terminal are shown, not obeyed; a pipe gets CSV and JSON as they are.
command -v python3 >/dev/null || skip 'needs python3'
project
echo 'metrics: [m.json]' >dvc.yaml
printf '{"\\u001b]0;key\\u0007": 1, "v": "\\u001b[2Jx", "w": "a\\u009b1mb"}\n' >m.json
printf '"\\e]0;param\\a": 1\np: "\\e[8mhidden\\e[0m"\n' >params.yaml
commit base
csi=$(printf '\302\233')
git update-ref "refs/exps/$(git rev-parse HEAD | sed 's/^../&\//')/e${csi}2J" HEAD~0
git branch "b${csi}2J"
terminal() {
    PAGER=cat NO_COLOR=1 python3 "$STORY_SUPPORT/terminal.py" --size 200x50 "$@" >"$STORY_LOG/drawn" || return
    # C1 as it would have come
    sed "s/$csi/RAW/g; s/\^M\$//; s/ *\$//" "$STORY_LOG/drawn"
}
run terminal dvc exp show --hide-workspace --drop Created <<'END'
 ────────────────────────────────────────────────────────────────────────────────────────────────
  Experiment              \x1b]0;key          v          w   \x1b]0;param   p
 ────────────────────────────────────────────────────────────────────────────────────────────────
  main                             1   \x1b[2Jx   a\x9b1mb   1              \x1b[8mhidden\x1b[0m
  └── 7c7811b [e\x9b2J]            1   \x1b[2Jx   a\x9b1mb   1              \x1b[8mhidden\x1b[0m
 ────────────────────────────────────────────────────────────────────────────────────────────────

[exit 0]
END
run terminal dvc exp show --hide-workspace --drop 'Created|rev|typ|parent' --csv <<'END'
Experiment,\x1b]0;key\x07,v,w,\x1b]0;param\x07,p
,1,\x1b[2Jx,a\x9b1mb,1,\x1b[8mhidden\x1b[0m
e\x9b2J,1,\x1b[2Jx,a\x9b1mb,1,\x1b[8mhidden\x1b[0m

[exit 0]
END
run terminal dvc exp list --all-commits <<'END'
main:
	7c7811b [e\x9b2J]

[exit 0]
END
run terminal dvc metrics show --md <<'END'
| Path   | \x1b]0;key   | v        | w        |
|--------|--------------|----------|----------|
| m.json | 1            | \x1b[2Jx | a\x9b1mb |


[exit 0]
END
run terminal dvc metrics show -a <<'END'
Revision      Path    \x1b]0;key    v         w
workspace     m.json  1             \x1b[2Jx  a\x9b1mb
b\x9b2J,main  m.json  1             \x1b[2Jx  a\x9b1mb

[exit 0]
END
run terminal dvc params diff HEAD~1 --no-path <<'END'
Param         HEAD~1    workspace
\x1b]0;param  -         1
p             -         \x1b[8mhidden\x1b[0m

[exit 0]
END
run terminal dvc exp diff "$(printf '\033[31mno')" <<'END'
ERROR: failed to show experiments diff - unknown Git revision '\x1b[31mno'

[exit 1]
END
run sh -c "dvc exp show --csv --drop 'Created|rev|typ|parent|w' --hide-workspace | tr -d '\r' | cat -v" <<'END'
Experiment,^[]0;key^G,v,^[]0;param^G,p
,1,^[[2Jx,1,^[[8mhidden^[[0m
eM-BM-^[2J,1,^[[2Jx,1,^[[8mhidden^[[0m
END
run dvc metrics show --json <<'END'
{"": {"data": {"m.json": {"data": {"\u001b]0;key\u0007": 1, "v": "\u001b[2Jx", "w": "a\u009b1mb"}}}}}
END
# names of stages and files, in results, messages and errors; our own colours stay
red=$(printf '\033[31m')
coloured() {
    PAGER=cat LS_COLORS='*.txt=1' python3 "$STORY_SUPPORT/terminal.py" --size 200x50 "$@" >"$STORY_LOG/drawn" || return
    sed 's/\^M$//; s/ *$//' "$STORY_LOG/drawn"
}
printf 'stages:\n  s:\n    cmd: "true # \\e[2J"\n    deps: ["no\\e[8m.txt"]\n    outs: ["o\\e[31m.txt"]\n' >dvc.yaml
echo 1 >"t$red.txt"
quietly dvc add -q "t$red.txt"
run coloured dvc data status <<'END'
DVC committed changes:
  (git commit the corresponding dvc files to update the repo)
^[[32m        added: t\x1b[31m.txt^[[39m
^[[34m(there are other changes not tracked by dvc, use "git status" to see)^[[39m

[exit 0]
END
run coloured dvc repro <<'END'
^[[31mERROR^[[39m: failed to reproduce 's': [Errno 2] No such file or directory: '/repo/no\x1b[8m.txt'

[exit 255]
END
run coloured dvc list . "t$red.txt" <<'END'
^[[1mt\x1b[31m.txt^[[0m

[exit 0]
END
run terminal dvc list . "t$red.txt" <<'END'
t\x1b[31m.txt

[exit 0]
END
quietly dvc remote add -d x "/tmp/$red"
run coloured dvc remote list <<'END'
^[[32mx       /tmp/\x1b[31m       (default)^[[0m

[exit 0]
END
