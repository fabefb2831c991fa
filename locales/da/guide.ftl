### En guide på skærmen.

guide-step = Trin { $number } af { $of }
guide-summary = Se det igennem
guide-finish = Udfør
guide-seek-person = Skriv en del af navnet eller nummeret.
