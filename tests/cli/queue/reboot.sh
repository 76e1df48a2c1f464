# The names of messages begin with a clock that begins again with each boot: what was queued first runs first all the same,
# whoever queued it, and a worker of DVC, which goes by the names, finds ours in their order.
project
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: cat params.yaml >>"$DVC_ROOT/order"
	    params: [lr]
TXT
printf 'lr: 0\n' >params.yaml
printf '/order\n' >.gitignore
commit pipeline
in=.dvc/tmp/exps/celery/broker/in
names() { dvc queue status | sed -n 's/^[0-9a-f]\{7\}  *\([a-z]*\) .* \([A-Z][a-z]*\) *$/\1 \2/p'; }
# renumber NUMBER   the message queued last gets this number in front
renumber() { last=$(ls -t "$in" | head -n 1) && mv "$in/$last" "$in/$1_${last#*_}"; }
add() { quietly dvc exp run --queue -n "$1" -S "lr=$2" && touch -d "+$2 seconds" "$in/$(ls -t "$in" | head -n 1)"; }
add one 1
renumber 99999998
add two 2
run sh -c "LC_ALL=C ls $in | sed 's/_.*//'" <<'END'
99999998
99999999
END
# no number alone comes after nines
add nines 3
add ten 4
run sh -c "LC_ALL=C ls $in | sed 's/_[^_]*$//'" <<'END'
99999998
99999999
99999999_z1000000000
99999999_z1000000001
END
quietly dvc queue remove nines ten
# DVC looks at no other message when it makes one
add three 3
renumber 12
add four 4
renumber 100000000
run names <<'END'
one Queued
two Queued
three Queued
four Queued
END
quietly dvc exp run --run-all
run cat order <<'END'
lr: 1
lr: 2
lr: 3
lr: 4
END
