# The example: interrupted at an epoch that nobody chose, gone on with, forked from an earlier epoch, and compared.
command -v python3 >/dev/null || skip "no python3"
top=$(cd "$STORY_SUPPORT/../.." && pwd)
cp "$top"/examples/digits/*.py "$top"/examples/digits/*.yaml "$top"/examples/digits/*.csv .
cp "$top"/examples/checkpoints/*.py "$top"/examples/checkpoints/*.yaml "$top/python/cdvc.py" .
head -n 300 digits.csv >few && mv few digits.csv
sed -i 's/epochs: 15/epochs: 6/; s/hidden: 16/hidden: 4/' params.yaml
project
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
ref() { git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$"; }
epochs() { git log --format=%H "$(ref "$1")" --not main | while read -r c; do git show "$c:metrics.json"; done | sed 's/.*"epoch": \([0-9]*\).*/\1/' | tr '\n' ' '; }
model() { git show "$(ref "$1"):dvc.lock" | grep -A 2 'path: model.json' | sed -n 's/.* md5: //p' | tail -n 1; }
# uninterrupted, elsewhere
quietly dvc exp run --temp -n whole
run epochs whole <<'END'
6 5 4 3 2 1 
END
# killed with all it had started, once it has kept something
setsid dvc exp run -n steady >log 2>&1 &
pid=$!
eventually ref steady
kill -9 "$pid"
wait "$pid" 2>/dev/null || true
quietly dvc exp run --resume steady
run test "$(model steady)" = "$(model whole)"
run epochs steady <<'END'
6 5 4 3 2 1 
END
quietly dvc exp apply "$(git rev-parse "$(ref steady)~3")"
quietly dvc exp run -S train.learning_rate=0.05 -n faster
run epochs faster <<'END'
6 5 4 3 2 1 
END
run test "$(model steady)" != "$(model faster)"
run git fsck --no-dangling
