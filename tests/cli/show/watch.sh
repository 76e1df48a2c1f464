# exp show --watch: drawn on a terminal, again when an experiment comes, and gone with Ctrl-C.
command -v python3 >/dev/null || skip 'needs python3'
project
echo 'lr: 0.1' >params.yaml
commit base
terminal() { python3 "$STORY_SUPPORT/terminal.py" "$@"; }
sed -i 's/0.1/0.7/' params.yaml
quietly dvc exp save -n old
git checkout -q params.yaml
old=$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/old')
terminal --until 'Ctrl-C ends' --do "git update-ref ${old%old}new $old" --until new --until 'Ctrl-C ends' --interrupt dvc exp show --watch \
    --columns lr --filter 'lr > 0' >"$STORY_LOG/drawn"
run grep -c '^\^\[\[?1049h' "$STORY_LOG/drawn" <<'END'
1
END
# cursor, lines and screen are the user's again before anything else is said
run sh -c "grep -o '\^\[\[?7h.*' $STORY_LOG/drawn; tail -n 1 $STORY_LOG/drawn" <<'END'
^[[?7h^[[?25h^[[?1049l
[exit 0]
END
run sh -c "sed 's/\^\[\[[0-9;]*[mKJ]//g; s/\^M//' $STORY_LOG/drawn | sed '1,/Ctrl-C ends/d; /^Ctrl-C/d; /^\[exit/d; /^$/d'" <<'END'
  Experiment          lr   
 ───────────────────────── 
  workspace           0.1  
  main                0.1  
  ├── 86cfb7c [new]   0.7  
  └── 86cfb7c [old]   0.7  
 ───────────────────────── 
END
# Ctrl-Z gives the screen back and stops; taken up again it is drawn anew
terminal --until 'Ctrl-C ends' --stop --until '[stopped' --until 'Ctrl-C ends' --interrupt \
    sh -c 'set -m; "$0" "$@"; echo "[stopped: $?]"; fg' dvc exp show --watch --columns lr >"$STORY_LOG/stopped"
run sh -c "grep -o '\^\[\[?7h.*\|.stopped.*\|\^\[\[?1049h\|^.exit.*' $STORY_LOG/stopped" <<'END'
^[[?1049h
^[[?7h^[[?25h^[[?1049l[stopped: 148]
^[[?1049h
^[[?7h^[[?25h^[[?1049l
[exit 0]
END
terminal --size 30x6 --until 'Ctrl-C ends' --interrupt dvc exp show --watch -A >"$STORY_LOG/small"
run sh -c "sed 's/\^\[\[[0-9;?]*[a-zA-Z]//g; s/\^M//' $STORY_LOG/small | sed '/^Ctrl-C/d; /^$/d'" <<'END'
 ──────────────────────────── 
  Experiment          …   lr  
 ──────────────────────────── 
  workspace           -   0…  
… 13 more lines
[exit 0]
END
run dvc exp show --watch <<'END'
ERROR: failed to show experiments - --watch needs a terminal
[exit 1]
END
run dvc exp show --watch --csv <<'END'
ERROR: failed to show experiments - --watch draws tables, not JSON, CSV, Markdown or pages
[exit 1]
END
