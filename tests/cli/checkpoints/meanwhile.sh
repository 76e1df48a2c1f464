# Signals that come while the one before is answered, or without waiting: none of the states is lost.
project
file train.sh <<-'TXT'
	signal=$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT
	echo 1 >model.txt
	: >"$signal"
	# the lock file tells that the model was read
	[ "$WAITS" != lock ] || until [ -e "$DVC_ROOT/dvc.lock" ]; do :; done
	echo 2 >model.txt
	: >"$signal"
	[ "$WAITS" = no ] || while [ -e "$signal" ]; do sleep 0.01; done
	[ "$WAITS" = no ] || echo 3 >model.txt
TXT
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: sh train.sh
	    outs: [model.txt: {checkpoint: true}]
TXT
commit pipeline
commits() { git rev-list "$(git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$")" --not main; }
models() {
    for c in $(commits "$1"); do
        md5=$(git show "$c:dvc.lock" | sed -n 's/^ *md5: //p')
        cat ".dvc/cache/files/md5/$(printf '%.2s' "$md5")/${md5#??}"
    done
}
export WAITS=lock
for n in 1 2 3 4 5; do
    rm -f dvc.lock
    quietly dvc exp run --reset -n lock$n
done
run models lock1 <<'END'
3
2
1
END
all_alike() { for n in 2 3 4 5; do models lock$n | tr '\n' ' '; done; }
run all_alike <<'END'
3 2 1 3 2 1 3 2 1 3 2 1 
END
# the same in a directory of its own
rm dvc.lock
quietly dvc exp run --temp -n apart
run models apart <<'END'
3
2
1
END
# What was asked for without waiting is there in the end: how many steps there are is chance.
WAITS=no
quietly dvc exp run --reset -n hasty
last() { models hasty | head -n 1; }
run last <<'END'
2
END
# A signal that is written to while it is there is one signal.
sed -i -e 's/^: >/echo asks >/' -e '/WAITS/d' -e 's/^echo 2/while [ -e "$signal" ]; do sleep 0.01; done; &/' train.sh
quietly dvc exp run --reset -n written
run models written <<'END'
2
1
END
