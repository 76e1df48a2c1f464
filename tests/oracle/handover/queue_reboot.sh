# Messages of before a reboot have larger numbers than all that come: ours runs what was queued first, whoever did; a worker
# of DVC, which goes by the names, takes them all the same.
project
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: cat params.yaml >>"$DVC_ROOT/order"
	    params: [lr]
TXT
echo 'lr: 0' >params.yaml
echo /order >.gitignore
commit base
in=.dvc/tmp/exps/celery/broker/in
reboot() { for f in "$in"/*.celery.msg; do mv "$f" "$in/8999999${f#"$in"/}"; done; }
queue_all() {
    expect 0 cdvc exp run --queue -n "a$1" -S lr=1
    expect 0 dvc exp run --queue -n "b$1" -S lr=2
    reboot
    expect 0 dvc exp run --queue -n "c$1" -S lr=3
    expect 0 cdvc exp run --queue -n "d$1" -S lr=4
}
queue_all 1
expect 0 cdvc queue status
printf 'lr: %s\n' 1 2 3 4 >"$ORACLE_BASE/wanted"
expect 0 cdvc exp run --run-all
diff order "$ORACLE_BASE/wanted" || fail 'another order'
rm order
queue_all 2
expect 0 dvc exp run --run-all
sort order | diff - "$ORACLE_BASE/wanted" || fail 'a task is lost'
for program in dvc cdvc; do
    expect 0 $program queue status
    says_not Queued
    says_not Failed
done
