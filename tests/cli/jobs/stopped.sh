# Ctrl-Z while stages run beside each other stops them, too; `fg` goes on.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: touch a.runs; while [ ! -e go ]; do sleep 0.05; done; touch a.went; echo a >a
	    outs: [a]
	  b:
	    cmd: touch b.runs; while [ ! -e go ]; do sleep 0.05; done; touch b.went; echo b >b
	    outs: [b]
TXT
file job.sh <<'TXT'
set -m
dvc repro -q -j 2
code=$?
touch go
sleep 0.3
echo "[stopped: $code $(ls a.went b.went 2>/dev/null)]"
fg
TXT
terminal() { NO_COLOR=1 python3 "$STORY_SUPPORT/terminal.py" "$@" | grep '^.stopped\|^.exit'; }
run terminal --do 'until [ -e a.runs ] && [ -e b.runs ]; do sleep 0.05; done' --stop sh job.sh <<'END'
[stopped: 148 ]
[exit 0]
END
run ls a.went b.went <<'END'
a.went
b.went
END
