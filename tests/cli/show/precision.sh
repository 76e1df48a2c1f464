# --precision counts for the table as for --csv; without it the table rounds, and --md as ever.
project
printf 'lr: 0.123456789\n' >params.yaml
commit one
run dvc exp show --no-pager --drop Created --precision 2 <<'END'
 ─────────────────── 
  Experiment   lr    
 ─────────────────── 
  workspace    0.12  
  main         0.12  
 ─────────────────── 
END
run dvc exp show --md --drop Created --precision 2 <<'END'
| Experiment   | lr      |
|--------------|---------|
| workspace    | 0.12346 |
| main         | 0.12346 |

END
# Digits are counted from one.
run dvc exp show --no-pager --precision -1 <<'END'
ERROR: --precision: -1 is no number of digits
[exit 255]
END
run dvc exp diff --precision -1 <<'END'
ERROR: --precision: -1 is no number of digits
[exit 255]
END
