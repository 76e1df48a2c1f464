# What is noted of a run goes when nobody reads it any more: of `exp run --temp` with its end, what DVC left by `exp clean` and
# `exp gc`; notes, logs and copies of what is there, goes on or is new stay.
project
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: cat p.toml; test "$(cat p.toml)" != 'lr = 9'
	    params: [p.toml: [lr]]
TXT
echo 'lr = 1' >p.toml
commit pipeline
exps=$PWD/.dvc/tmp/exps
quietly dvc exp run --temp -n a -S p.toml:lr=2
quietly sh -c '! dvc exp run --temp -n b -S p.toml:lr=9'
quietly dvc exp run --temp --dry
quietly dvc exp run -n c -S p.toml:lr=3
run sh -c "find '$exps/standalone' '$exps/run' -mindepth 1 | sed 's|.*/exps/||'" <<'END'
standalone/run
END
git checkout -q p.toml
quietly dvc exp run --queue -n waits -S p.toml:lr=4
quietly dvc queue hold waits
quietly dvc exp run --queue -n done -S p.toml:lr=5
quietly dvc exp run --run-all
kept=$(ls "$exps/run")
# as DVC leaves them
A=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa B=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
C=cccccccccccccccccccccccccccccccccccccccc D=dddddddddddddddddddddddddddddddddddddddd
note() { mkdir -p "$exps/$1" && printf '{"root_dir": "%s", "status": %s}' "$2" "$3" >"$exps/$1/$(basename "$1").run"; }
leave() {
    note run/$A "$PWD" 1
    note run/$B "$PWD" 1
    touch -d '2 hours ago' "$exps/run/$A" "$exps/run/$A/$A.run"
    mkdir -p "$exps/standalone/tmp_going00" "$exps/standalone/tmp_killed0" "$exps/tmpkilled00" "$exps/tmpother"
    note standalone/run/$A "$exps/standalone/tmp_gone000" 6
    note standalone/run/$B "$exps/standalone/tmp_going00" 2
    note standalone/run/$C "$exps/standalone/tmp_killed0" 2
    note standalone/run/$D "$exps/standalone/tmp_new0000" 1
    touch -d '9 days ago' "$exps/standalone/run/$B" "$exps/standalone/run/$C" "$exps/standalone/tmp_going00" \
        "$exps/standalone/tmp_killed0" "$exps/tmpkilled00" "$exps/tmpother"
}
left() { (cd "$exps" && ls -d standalone/tmp* standalone/run/* run/* tmp* 2>/dev/null | grep -v "$kept"); }
leave
(cd "$exps/standalone/tmp_going00" && exec sleep 60) &
sleeper=$!
eventually sh -c "readlink /proc/$sleeper/cwd | grep -q tmp_going00"
run dvc exp clean <<'END'
Cleaning up dvc-task messages...
Done!
END
run left <<'END'
run/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
standalone/run/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
standalone/run/dddddddddddddddddddddddddddddddddddddddd
standalone/tmp_going00
tmpother
END
kill "$sleeper"
quietly dvc queue logs done
quietly dvc exp gc -w --queued -f
run left <<'END'
run/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
standalone/run/dddddddddddddddddddddddddddddddddddddddd
tmpother
END
run sh -c "dvc queue status | awk 'NF && !/Worker/ {print \$2, \$NF}'" <<'END'
Name Status
waits Held
done Success
END
