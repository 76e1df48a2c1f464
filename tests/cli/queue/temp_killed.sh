# kill -9 of exp run --temp: the next look at the queue ends its stage and removes its copy and its ref; a living one stays.
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: while [ ! -e "$GO" ]; do touch "$BEAT"; sleep 0.05; done
	    params: [lr]
TXT
echo 'lr: 1' >params.yaml
commit pipeline
BEAT=$PWD/.dvc/tmp/beat GO=$PWD/.dvc/tmp/go
export BEAT GO
dvc exp run --temp -n a -S lr=2 >/dev/null 2>&1 &
runner=$!
eventually test -e "$BEAT"
mkdir .dvc/tmp/exps/standalone/tmpofdvc0 .dvc/tmp/exps/tmp-00000000
quietly dvc queue status
run sh -c 'ls -d .dvc/tmp/exps/tmp-* .dvc/tmp/exps/standalone/tmp* 2>/dev/null | sed "s/-.*/-/"; git for-each-ref refs/exps/temp | wc -l' <<'END'
.dvc/tmp/exps/standalone/tmp-
.dvc/tmp/exps/standalone/tmpofdvc0
1
END
run sh -c 'dvc exp show --csv | sed -n "s/\r$//; s/^a,[0-9a-f]\{7\},/a,(a),/p"' <<'END'
a,(a),branch_base,,,Running,Tempdir,2
END
kill -9 "$runner"
wait "$runner" 2>/dev/null || : # until it is gone
run sh -c 'dvc exp show --csv | sed -n "s/\r$//; s/^a,[0-9a-f]\{7\},branch_base,[0-9T:-]*,/a,(a),(then),/p"' <<'END'
a,(a),(then),,Failed,2
END
run sh -c "ls .dvc/tmp/exps/standalone; git for-each-ref --format='%(refname)' refs/exps" <<'END'
run
tmpofdvc0
refs/exps/exec/partial/a
END
rm -f "$BEAT"
sleep 0.3
run test -e "$BEAT" <<'END'
[exit 1]
END
run git status --short
