# Line ends count no more than in DVC 2 for what is a text by its first bytes, and always for what is not.
project
{ printf '\000\r\n'; echo binary; } >blob
printf 'text\r\n' >text
oid=$(md5sum <blob | cut -d' ' -f1)
printf 'outs:\n- md5: %s\n  size: 10\n  path: blob\n' "$oid" >blob.dvc
oid=$(tr -d '\r' <text | md5sum | cut -d' ' -f1)
printf 'outs:\n- md5: %s\n  size: 6\n  path: text\n' "$oid" >text.dvc
run dvc status
run dvc commit -f blob.dvc text.dvc
run dvc status
